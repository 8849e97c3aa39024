import type { Scan } from './tokeniser.ts';

/**
 * As the Penn Treebank does it, in the counts of NLTK's `word_tokenize`: marks are tokens of their own, a run of dots
 * is one, and contractions are parted.
 *
 *   "I can't, you're gonna... stop."
 *    ^ ^^^^^^ ^^^^^^ ^^^^^^^^ ^^^^^  I ca n't , you 're gon na ... stop .
 */
export const scanPtb: Scan = (text, tell) => {
  let count = 0;
  for (const match of text.matchAll(token)) {
    count++;
    tell?.(match.index, match.index + match[0].length);
  }
  return count;
};

const token =
  /\.{2,}|--|can(?=not\b)|(?:gon|wan)(?=na\b)|got(?=ta\b)|(?:lem|gim)(?=me\b)|[\p{L}\p{M}\p{N}_-]+?(?=n['’]t\b|['’](?:s|m|d|ll|re|ve)\b)|n['’]t\b|['’](?:s|m|d|ll|re|ve)\b|[\p{L}\p{M}\p{N}_]+(?:[-.,:'’/][\p{L}\p{M}\p{N}_]+)*|\S/giu;

import type { Passage } from '../language/passage.ts';
import type { TextView } from '../language/text-view.ts';
import { phraseLength, type WordPhrases } from '../language/word-phrases.ts';

/** The sentence that a place stands in, and its words around the place: `[first, last)`, no more than sixty on each side. */
export interface SentenceWords extends Passage {
  readonly words: readonly string[];
  readonly first: number;
  /** The word that stands at the place, or behind it. */
  readonly head: number;
  readonly last: number;
}

const reach = 60;

/** The sentence at a place of a text. Asked in any number, it takes linear time. */
export function sentenceAt(view: TextView, place: number): SentenceWords {
  const { sentences } = view;
  const { words, from, to } = view.tokens('word');
  const sentence = sentences[firstOf(sentences.length, (at) => (sentences[at]?.to ?? 0) > place)];
  const [start, end] = [sentence?.from ?? 0, sentence?.to ?? 0];
  const head = firstOf(words.length, (at) => (to[at] ?? 0) > place);
  const first = firstOf(words.length, (at) => (from[at] ?? 0) >= start);
  const last = firstOf(words.length, (at) => (from[at] ?? 0) >= end);
  return {
    from: start,
    to: end,
    words,
    first: Math.max(head - reach, first),
    head,
    last: Math.min(head + reach, last),
  };
}

/** Whether one of some phrases stands among the words. */
export function has(phrases: WordPhrases, { words, first, last }: SentenceWords): boolean {
  for (let at = first; at < last; at++) if (phraseLength(phrases, words, at, last) > 0) return true;
  return false;
}

/** Whether a stretch of a text stands between quotation marks, or on a quoted line. */
export function isQuoted({ quotations }: TextView, from: number, to: number): boolean {
  const quotation = quotations[firstOf(quotations.length, (at) => (quotations[at]?.to ?? 0) >= to)];
  return quotation !== undefined && quotation.from <= from;
}

/** The first of `count` for which something holds that holds for all behind it, or `count`. */
function firstOf(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

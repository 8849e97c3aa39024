import { expect } from 'vitest';
import { countTokens, tokenise, tokenisers, wordReader } from '../src/language/tokeniser.ts';
import { type Walk, walkThrough, wordOf } from '../src/language/word-walk.ts';

/** The words of a walk, by their ids and places. */
export function wordsOf(text: string, { ids, starts, from, to }: Walk): string[] {
  const read = wordReader(text);
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const id = ids[at] as number;
    words.push(id > 0 ? wordOf(id) : read(starts[at] as number, -id));
  }
  return words;
}

/** Compares the walk through a text with the tokenisers; tells whether there was one. */
export function agrees(text: string): boolean {
  const walk = walkThrough(text);
  if (!walk) return false;
  const { ws, word, ptb } = walk;
  const [first, second, third] = tokenisers.map((tokeniser) => countTokens(text, tokeniser));
  expect({ text, ws, word, ptb }).toEqual({ text, ws: first, word: second, ptb: third });
  expect(wordsOf(text, walk)).toEqual(tokenise(text, 'word').words);
  return true;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyedSentences } from '../../src/language/keyed-sentences.ts';
import { sameKey } from '../../src/language/sameness.ts';
import { viewOfText } from '../../src/language/text-view.ts';
import { printsOf } from '../../src/language/word-prints.ts';
import { halfKey } from '../../src/language/words-key.ts';
import { transcript } from '../arbitrary.ts';

const keysOf = (text: string, words: number): number[] =>
  Array.from(keyedSentences(viewOfText(text), words), ({ key }) => key);

/** The key of words with single spaces between them. */
const keyOf = (said: string): number => halfKey(printsOf(said === '' ? [] : said.split(' ')));

test('a sentence is taken from the number of words on that is asked for', () => {
  expect(keysOf('No. I am here! Are you there, too?', 3)).toEqual(
    ['i am here', 'are you there too'].map(keyOf),
  );
  expect(keysOf('No. I am here! Are you there, too?', 4)).toEqual([keyOf('are you there too')]);
  expect(keysOf('', 1)).toEqual([]);
  expect(keysOf('!!! 😔 ...', 1)).toEqual([]);
});

test('scripts without spaces have words, too', () => {
  expect(keysOf('好的。那么，你能告诉我发生了什么吗？', 6)).toEqual([keyOf('那么 你能告诉我发生了什么吗')]);
});

test('an accent is one letter, however it is written', () => {
  expect(keysOf('We met at the cafe\u0301.', 1)).toEqual(keysOf('We met at the Café!', 1));
});

test('the key of a sentence is that of its text', () => {
  fc.assert(
    fc.property(transcript, (text) => {
      const view = viewOfText(text);
      for (const { from, to, key } of keyedSentences(view, 1))
        expect(key).toBe(keyOf(sameKey(view.text.slice(from, to))));
    }),
    { numRuns: 500 },
  );
});

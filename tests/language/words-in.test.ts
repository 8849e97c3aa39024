import { expect, test } from 'vitest';
import { viewOfText } from '../../src/language/text-view.ts';
import { wordsOf } from '../../src/language/words-in.ts';

test.each([
  ['I am here, always.', 4],
  ['我会一直在这里。', 4],
  ['你好，我是 Anna。', 3],
  ['!!! 😔', 0],
  ['', 0],
])('%j counts as about %i words', (text, words) => {
  expect(wordsOf(viewOfText(text))).toBe(words);
});

import { expect, test } from 'vitest';
import { findQuotations } from '../../src/language/quotations.ts';

test.each([
  ['She said "go" and “stay”.', ['"go"', '“stay”']],
  ['> a line\nmine\n  > another', ['> a line', '> another']],
  ['5" long\n\nand 6" wide', []],
  ['„ja“ «oui» 「はい」', ['„ja“', '«oui»', '「はい」']],
  ["don't 'quote' me", []],
  ['a > b', []],
  ['"go\n> on"\nand "stay"', ['> on"', '"stay"']],
  ['> one “two\n\n\t> three', ['> one “two', '> three']],
])('%j', (text, expected) => {
  expect(findQuotations(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
});

import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { paragraphsOf } from '../../src/source/paragraphs.ts';
import { slice, verbatim } from '../../src/source/segment.ts';

function paragraphs(text: string, from = 0, to = encode(text).length): string[] {
  const bytes = encode(text);
  return Array.from(paragraphsOf(slice(verbatim(bytes, 0, bytes.length, 0, 1), from, to)), (one) => one.text);
}

test.each([
  ['', []],
  [' \n\t\n', []],
  ['one', ['one']],
  ['one\ntwo\n\nthree', ['one\ntwo', 'three']],
  ['\n\n  one \r\n \t\r\n\r\nzwei, trois — 三\n', ['one', 'zwei, trois — 三']],
])('the paragraphs of %j', (text, expected) => {
  expect(paragraphs(text)).toEqual(expected);
});

test('nothing beyond the stretch is looked at', () => {
  expect(paragraphs('one\n\ntwo\nthree\n\nfour', 5, 11)).toEqual(['two\nth']);
});

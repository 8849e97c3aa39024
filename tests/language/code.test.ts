import { expect, test } from 'vitest';
import { findCode, isWithin, mentionsCode } from '../../src/language/code.ts';
import { timeOnce } from '../processor-time.ts';

test.each([
  ['press `Ctrl+C` now', ['`Ctrl+C`']],
  ['``a ` b`` and `c`', ['``a ` b``', '`c`']],
  ['a ` alone, and it’s ` on\nanother line', ['` alone, and it’s `']],
  ['a ` here\nand ` there', []],
  ['so:\n```js\na\n\n\nb\n```\nthen', ['```js\na\n\n\nb\n```']],
  ['so:\r\n  ```\r\na ``` b\r\n  ```\r\nthen', ['```\r\na ``` b\r\n  ```']],
  ['never closed:\n```\na\n\nb', ['```\na\n\nb']],
  ['in a line ```a``` too', ['```a```']],
  ['``', []],
  ['', []],
])('%j holds the code %j', (text, code) => {
  expect(findCode(text).map(({ from, to }) => text.slice(from, to))).toEqual(code);
});

test('a place is found in its passage', () => {
  const passages = [
    { from: 2, to: 4 },
    { from: 6, to: 7 },
  ];
  expect([0, 1, 2, 3, 4, 5, 6, 7].filter((at) => isWithin(passages, at))).toEqual([2, 3, 6]);
  expect(isWithin([], 0)).toBe(false);
});

test.each(['`', '` ', '`a``', '``` ', '```\n'])('a megabyte of %j is read in linear time', (unit) => {
  const time = timeOnce(() => {
    findCode(unit.repeat(1e6 / unit.length));
  });
  expect(time).toBeLessThan(1500);
});

test.each([
  ['How do I write a <br> in HTML?', true],
  ['so:\n```\nx\n```', true],
  ['A dress code, and the zip code.', false],
  ['', false],
])('%j talks of code: %s', (text, expected) => {
  expect(mentionsCode(text)).toBe(expected);
});

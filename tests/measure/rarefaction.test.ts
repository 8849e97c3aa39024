import { expect, test } from 'vitest';
import { expectedTypes, rarefaction } from '../../src/measure/rarefaction.ts';

/** Ten words, one of them three times: the unit test of LexicalRichness. */
const spectrum = [
  [1, 7],
  [3, 1],
] as const;

test('the share of different words among five draws is the HD-D that LexicalRichness tests', () => {
  expect((expectedTypes(spectrum, 10, 5) / 5).toFixed(10)).toBe('0.8833333333');
});

test('one draw has one type, and all draws have all types', () => {
  expect(expectedTypes(spectrum, 10, 1)).toBeCloseTo(1, 12);
  expect(expectedTypes(spectrum, 10, 10)).toBeCloseTo(8, 12);
});

test('growth ends with all words and all types, and has no step twice', () => {
  expect(rarefaction(spectrum, 10, 10).at(-1)).toEqual([10, 8]);
  expect(rarefaction([[1, 2]], 2, 10).map(([words]) => words)).toEqual([1, 2]);
});

test('large counts lose no more than the tenth decimal', () => {
  // One of a million tokens twice: it is missed by half of them with chance (1/2 · 499,999/999,999).
  const missed = (500_000 / 1_000_000) * (499_999 / 999_999);
  expect(expectedTypes([[2, 1]], 1_000_000, 500_000)).toBeCloseTo(1 - missed, 9);
});

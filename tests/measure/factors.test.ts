import { expect, test } from 'vitest';
import {
  type Closes,
  factorLengths,
  factorSize,
  factorsOf,
  isBelowFactor,
} from '../../src/measure/factors.ts';
import { timeOnce } from '../processor-time.ts';

const atHalf = (distinct: number, length: number): boolean => distinct / length <= 0.5;
const never = (): boolean => false;

test('whole factors are counted, and what is left counts in part', () => {
  // 0 0 | 1 1 | 2 3 2: a third of the way from 1 down to 2/3.
  expect(factorsOf(Int32Array.of(0, 0, 1, 1), 2, 1, atHalf)).toBe(2);
  expect(factorsOf(Int32Array.of(0, 0, 1, 1, 2, 3, 2), 4, 1, atHalf)).toBeCloseTo(2 + 1 / 3 / 0.28, 12);
});

test('a sequence is read from either end', () => {
  expect(factorsOf(Int32Array.of(0, 1, 1), 2, 1, atHalf)).toBeCloseTo(1 / 3 / 0.28, 12);
  expect(factorsOf(Int32Array.of(0, 1, 1), 2, -1, atHalf)).toBe(1);
});

test('the last token is told to be the last, from either end', () => {
  const lasts: boolean[] = [];
  const note = (_distinct: number, _length: number, isLast: boolean): boolean => {
    lasts.push(isLast);
    return false;
  };
  factorsOf(Int32Array.of(0, 1, 2), 3, 1, note);
  factorsOf(Int32Array.of(0, 1, 2), 3, -1, note);
  expect(lasts).toEqual([false, false, true, false, false, true]);
});

test('nothing has no factors', () => {
  expect(factorsOf(new Int32Array(0), 0, 1, atHalf)).toBe(0);
  expect(factorLengths(new Int32Array(0), 0, 0, 10, atHalf)).toHaveLength(0);
});

test('a factor begins at every token, and those that do not close have no length', () => {
  const lengths = (tokens: number[], most: number, closes: Closes) => [
    ...factorLengths(Int32Array.from(tokens), 3, tokens.length, most, closes),
  ];
  expect(lengths([0, 1, 1], 10, atHalf)).toEqual([0, 2, 0]);
  expect(lengths([0, 1, 2, 2, 2, 2], 10, atHalf)).toEqual([6, 4, 2, 2, 2, 0]);
  expect(lengths([0, 1, 2, 2, 2, 2], 5, atHalf)).toEqual([0, 4, 2, 2, 2, 0]);
  expect(lengths([0, 1, 2], 10, never)).toEqual([0, 0, 0]);
});

test('where no word comes twice, the time is linear', () => {
  const words = Int32Array.from({ length: 400_000 }, (_, at) => at);
  const time = timeOnce(() => factorLengths(words, words.length, words.length, 200, never));
  expect(time).toBeLessThan(10_000);
});

test('below the size of a factor is below it, to the last bit', () => {
  for (let length = 1; length < 1500; length++)
    for (let distinct = 1; distinct <= length; distinct++)
      if (isBelowFactor(distinct, length) !== distinct / length < factorSize)
        expect.fail(`${distinct} of ${length}`);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recurring } from '../../src/source/recurring.ts';

test('numbers that stand there more often than is accepted are counted', () => {
  expect(recurring([3, 1, 3, 2, 2, 3, -1])).toEqual(
    new Map([
      [2, 2],
      [3, 3],
    ]),
  );
  expect(recurring([3, 1, 3, 2, 2, 3], 2)).toEqual(new Map([[3, 3]]));
  expect(recurring([])).toEqual(new Map());
});

test('all numbers are found that stand there twice', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      expect(new Set(recurring([...numbers, ...numbers]).keys())).toEqual(new Set(numbers));
    }),
  );
});

import { expect, test } from 'vitest';
import { lengthsOf } from '../../src/measure/lengths.ts';

test.each<[[number, number][], object]>([
  [[], { n: 0, mean: 0, min: 0, p5: 0, p50: 0, p95: 0, max: 0 }],
  [[[7, 1]], { n: 1, mean: 7, min: 7, p5: 7, p50: 7, p95: 7, max: 7 }],
  [
    [
      [9, 5],
      [1, 5],
      [100, 90],
    ],
    { n: 100, mean: 90.5, min: 1, p5: 1, p50: 100, p95: 100, max: 100 },
  ],
])('of %j, the numbers are %j', (pairs, expected) => {
  expect(lengthsOf(new Map(pairs))).toMatchObject(expected);
});

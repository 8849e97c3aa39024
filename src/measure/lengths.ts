import * as z from 'zod/mini';
import { count, said } from '../records/said.ts';
import { type Histogram, pairsOf, percentilesOf } from './histogram.ts';

/** What reports give of a histogram of lengths: all of it follows from the counts, exactly. All 0 of none. */
export interface Lengths {
  readonly n: number;
  readonly mean: number;
  readonly min: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly histogram: [length: number, count: number][];
}

/** The fields of {@link Lengths} in a value's schema, but for `n`; `of` is what has a length: `turn`. */
export function lengthFields(of: string) {
  return {
    mean: said('Mean length', z.number()),
    min: count(`Length of the shortest ${of}`),
    p5: count('5th percentile, nearest rank'),
    p50: count('Median'),
    p95: count('95th percentile'),
    max: count(`Length of the longest ${of}`),
    histogram: said(
      `How many there are of each length: pairs of length and number`,
      z.array(z.tuple([z.int(), z.int()])),
    ),
  };
}

/** Sums up a histogram of lengths. */
export function lengthsOf(counts: Histogram): Lengths {
  const histogram = pairsOf(counts);
  const n = histogram.reduce((all, [, times]) => all + times, 0);
  const total = histogram.reduce((sum, [length, times]) => sum + length * times, 0);
  const [min = 0, p5 = 0, p50 = 0, p95 = 0, max = 0] = percentilesOf(counts, [0, 5, 50, 95, 100]);
  return { n, mean: total / Math.max(1, n), min, p5, p50, p95, max, histogram };
}

import * as z from 'zod/mini';
import type { Accumulator } from './accumulator.ts';

/** How often each whole number came: value to count. */
export type Histogram = Map<number, number>;

/** An exact histogram of whole numbers (lengths, counts): everything about their distribution follows from it. */
export const histogram: Accumulator<Histogram> = {
  schema: z.array(z.tuple([z.int(), z.int().check(z.minimum(1))])),
  start: () => new Map(),
  merge(a, b) {
    for (const [value, times] of b) tally(a, value, times);
    return a;
  },
  save: pairsOf,
  load: (saved) => new Map(saved as [number, number][]),
};

/** Counts a value. */
export function tally(counts: Histogram, value: number, times = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}

/** The values and their counts, by value. */
export function pairsOf(counts: Histogram): [value: number, count: number][] {
  return [...counts].sort(([a], [b]) => a - b);
}

/**
 * Percentiles by nearest rank: the least value that at least p % of the values do not exceed. Always one of the values;
 * 0 of none.
 */
export function percentilesOf(counts: Histogram, ps: readonly number[]): number[] {
  const pairs = pairsOf(counts);
  const total = pairs.reduce((all, [, times]) => all + times, 0);
  return ps.map((p) => {
    const rank = Math.max(1, Math.ceil((p * total) / 100));
    let below = 0;
    for (const [value, times] of pairs) if ((below += times) >= rank) return value;
    return 0;
  });
}

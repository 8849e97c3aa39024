import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { pairLimit } from './pair-counts.ts';

/** The option that says how many n-grams are kept. */
export const ngramCap = option(
  'How many n-grams of each length are kept at most, for each speaker (some 40 bytes each); beyond it nothing is computed of that length and longer ones',
  z.int().check(z.minimum(1), z.maximum(pairLimit / 2)),
  2_000_000,
);

/** What is said in place of numbers beyond it. */
export function beyondCap(cap: number): string {
  return `more than ${cap} n-grams of this length, or of a shorter one; state a larger cap`;
}

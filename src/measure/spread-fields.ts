import * as z from 'zod/mini';
import { said } from '../records/said.ts';

/** The fields of a {@link Spread} in a value's schema; `what` is whose value it is: `the share of a conversation`. */
export function spreadFields(what: string) {
  return {
    n: said(`How many values there are of ${what}`, z.int().check(z.minimum(0))),
    mean: said(`Mean of ${what}`, z.number()),
    sd: said('Standard deviation (of the whole, divided by n)', z.number()),
    min: said('Least value', z.number()),
    p5: said('5th percentile, nearest rank', z.number()),
    p25: said('25th percentile', z.number()),
    p50: said('Median: 50th percentile', z.number()),
    p75: said('75th percentile', z.number()),
    p95: said('95th percentile', z.number()),
    max: said('Greatest value', z.number()),
  };
}

import * as z from 'zod/mini';
import type { Accumulator } from './accumulator.ts';
import { type Histogram, histogram, percentilesOf, tally } from './histogram.ts';

/**
 * Decimal values, one of each conversation, say: their number, sums in fixed point (ten decimals), extremes, and a
 * histogram of the rounded values.
 */
export interface Distribution {
  n: number;
  sum: bigint;
  squares: bigint;
  /** In fixed point; meaningless while n is 0. */
  least: bigint;
  most: bigint;
  /** Values rounded to `decimals`, times 10^decimals. */
  readonly bins: Histogram;
  readonly decimals: number;
}

const places = 10;
const unit = 10n ** BigInt(places);
const integer = z.string().check(z.regex(/^-?\d+$/));

/** A distribution whose percentiles are exact to so many decimals; mean, deviation and extremes to ten. */
export function distribution(decimals: number): Accumulator<Distribution> {
  return {
    schema: z.strictObject({
      n: z.int().check(z.minimum(0)),
      sum: integer,
      squares: integer,
      least: integer,
      most: integer,
      bins: histogram.schema,
    }),
    start: () => ({ n: 0, sum: 0n, squares: 0n, least: 0n, most: 0n, bins: new Map(), decimals }),
    merge(a, b) {
      if (b.n === 0) return a;
      if (a.n === 0 || b.least < a.least) a.least = b.least;
      if (a.n === 0 || b.most > a.most) a.most = b.most;
      a.n += b.n;
      a.sum += b.sum;
      a.squares += b.squares;
      histogram.merge(a.bins, b.bins);
      return a;
    },
    save: ({ n, sum, squares, least, most, bins }) => ({
      n,
      sum: `${sum}`,
      squares: `${squares}`,
      least: `${least}`,
      most: `${most}`,
      bins: histogram.save(bins),
    }),
    load(saved) {
      const { n, bins, ...rest } = saved as Record<'sum' | 'squares' | 'least' | 'most', string> & {
        readonly n: number;
        readonly bins: unknown;
      };
      return {
        n,
        sum: BigInt(rest.sum),
        squares: BigInt(rest.squares),
        least: BigInt(rest.least),
        most: BigInt(rest.most),
        bins: histogram.load(bins),
        decimals,
      };
    },
  };
}

/** Takes in a finite value. */
export function enter(state: Distribution, value: number): void {
  const fixed = fixedOf(value);
  if (state.n === 0 || fixed < state.least) state.least = fixed;
  if (state.n === 0 || fixed > state.most) state.most = fixed;
  state.n++;
  state.sum += fixed;
  state.squares += fixed * fixed;
  tally(state.bins, Math.round(value * 10 ** state.decimals));
}

/** The numbers that reports give of a distribution; deviation is that of the whole (divided by n). All 0 of no values. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly max: number;
}

/** Sums up a distribution. */
export function spreadOf({ n, sum, squares, least, most, bins, decimals }: Distribution): Spread {
  const [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = percentilesOf(bins, [5, 25, 50, 75, 95]).map(
    (value) => value / 10 ** decimals,
  );
  const over = Math.max(1, n);
  const variance = Number(squares * BigInt(n) - sum * sum) / (Number(unit) ** 2 * over ** 2);
  return {
    n,
    mean: decimalOf(sum) / over,
    sd: Math.sqrt(variance),
    min: decimalOf(least),
    p5,
    p25,
    p50,
    p75,
    p95,
    max: decimalOf(most),
  };
}

/** Parted, for the whole part may be large: the decimals would be lost in one number. */
function fixedOf(value: number): bigint {
  const whole = Math.trunc(value);
  return BigInt(whole) * unit + BigInt(Math.round((value - whole) * Number(unit)));
}

function decimalOf(fixed: bigint): number {
  return Number(fixed) / Number(unit);
}

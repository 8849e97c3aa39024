import * as z from 'zod/mini';
import type { Accumulator } from './accumulator.ts';

/**
 * How often each type (a word, an n-gram, a label) came: exact up to `cap` types. Beyond it the counts are given up for
 * good (`counts` is undefined), whatever the order in which states were merged.
 */
export interface TypeCounts {
  readonly cap: number;
  /** How many tokens were counted, beyond the cap too. */
  tokens: number;
  counts: Map<string, Times> | undefined;
}

/** How often a type came. Counted where it lies: to ask a map and then to set it takes twice as long. */
export interface Times {
  times: number;
}

/** Types, and how often each came. */
export type Counts = ReadonlyMap<string, Readonly<Times>>;

const counted = z.int().check(z.minimum(1));

/** Exact counts of up to `cap` types. */
export function typeCounts(cap: number): Accumulator<TypeCounts> {
  return {
    schema: z.strictObject({
      tokens: z.int().check(z.minimum(0)),
      counts: z.nullable(z.array(z.tuple([z.string(), counted]))),
    }),
    start: () => ({ cap, tokens: 0, counts: new Map() }),
    merge(a, b) {
      const tokens = a.tokens + b.tokens;
      if (b.counts) for (const [type, { times }] of b.counts) tallyKept(a, type, times);
      else a.counts = undefined;
      a.tokens = tokens;
      return a;
    },
    save: (state) => ({ tokens: state.tokens, counts: state.counts ? typesOf(state.counts) : null }),
    load(saved) {
      const { tokens, counts } = saved as { tokens: number; counts: [string, number][] | null };
      return {
        cap,
        tokens,
        counts: counts ? new Map(counts.map(([type, times]) => [type, { times }])) : undefined,
      };
    },
  };
}

/** Counts a token of a type. */
export function tallyType(state: TypeCounts, type: string, times = 1): void {
  // A word is a window on its turn, which would stay in memory as long as the word does.
  if (!again(state, type, times)) enter(state, ` ${type}`.slice(1), times);
}

/** The same, of a type that is kept elsewhere, too: it is not copied. */
export function tallyKept(state: TypeCounts, type: string, times = 1): void {
  if (!again(state, type, times)) enter(state, type, times);
}

/** Counts a type that is there. */
function again(state: TypeCounts, type: string, times: number): boolean {
  state.tokens += times;
  const known = state.counts?.get(type);
  if (known) known.times += times;
  return known !== undefined;
}

function enter(state: TypeCounts, type: string, times: number): void {
  if (!state.counts) return;
  if (state.counts.size < state.cap) state.counts.set(type, { times });
  else state.counts = undefined;
}

/** The types and their counts, in the order of the types' code units. */
export function typesOf(counts: Counts): [type: string, count: number][] {
  return pairsOf(counts).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The most frequent types, those of one count in the order of their code units. */
export function topOf(counts: Counts, size: number): [type: string, count: number][] {
  return pairsOf(counts)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, size);
}

/**
 * How many types came once, twice, …: `[frequency, types]`, by frequency. What is summed over it does not depend on the
 * order in which types were met.
 */
export function spectrumOf(frequencies: Iterable<number>): [frequency: number, types: number][] {
  const spectrum = new Map<number, number>();
  for (const times of frequencies) spectrum.set(times, (spectrum.get(times) ?? 0) + 1);
  return [...spectrum].sort(([a], [b]) => a - b);
}

/** How often each type came, type after type. */
export function timesOf(counts: Counts): number[] {
  return Array.from(counts.values(), ({ times }) => times);
}

function pairsOf(counts: Counts): [type: string, count: number][] {
  return Array.from(counts, ([type, { times }]) => [type, times]);
}

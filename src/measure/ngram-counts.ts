import * as z from 'zod/mini';
import type { Accumulator } from './accumulator.ts';
import { type SavedNgrams, savedNgrams, type Triple, triplesOf } from './ngram-saved.ts';
import { type PairCounts, pairCounts, tallyPair } from './pair-counts.ts';

/**
 * How often each n-gram came, for n from 1 up to an order: exact up to `cap` n-grams of each n. Beyond it, that n and those
 * above it are given up for good (undefined), whatever the order in which states were merged.
 */
export interface NgramCounts {
  readonly cap: number;
  /** How many n-grams were counted, by n − 1; beyond the cap too. */
  readonly totals: number[];
  /** The number of each word. */
  readonly words: Map<string, number>;
  /** By n − 1: an n-gram is a pair of the (n−1)-gram that it begins with and a word; a word is a pair of 0 and itself. */
  readonly levels: (PairCounts | undefined)[];
}

const index = z.int().check(z.minimum(0));

/** Exact counts of up to `cap` n-grams of each n up to `order`. */
export function ngramCounts(order: number, cap: number): Accumulator<NgramCounts> {
  const start = (): NgramCounts => ({
    cap,
    totals: Array.from({ length: order }, () => 0),
    words: new Map(),
    levels: Array.from({ length: order }, pairCounts),
  });
  return {
    schema: z.strictObject({
      totals: z.array(index),
      words: z.array(z.string()),
      levels: z.array(z.nullable(z.array(z.tuple([index, index, z.int().check(z.minimum(1))])))),
    }),
    start,
    merge(a, b) {
      b.totals.forEach((total, n) => (a.totals[n] = (a.totals[n] as number) + total));
      join(
        a,
        [...b.words.keys()],
        b.levels.map((pairs) => pairs && triplesOf(pairs)),
      );
      return a;
    },
    save: savedNgrams,
    load(plain) {
      const { totals, words, levels } = plain as SavedNgrams;
      const state = start();
      totals.forEach((total, n) => (state.totals[n] = total));
      join(
        state,
        words,
        levels.map((triples) => triples ?? undefined),
      );
      return state;
    },
  };
}

/** Counts the n-grams of an utterance. */
export function tallyNgrams(state: NgramCounts, words: readonly string[]): void {
  const { cap, levels, totals } = state;
  for (let n = 1; n <= totals.length; n++)
    totals[n - 1] = (totals[n - 1] as number) + Math.max(0, words.length - n + 1);
  const [single] = levels;
  if (!single) return;
  /** By n − 1: the number of the n-gram that ends at the word before. */
  const ends: number[] = [];
  for (let at = 0; at < words.length && single.size <= cap; at++) {
    const word = numberOf(state, words[at] as string);
    for (let n = Math.min(at, levels.length - 1); n >= 0; n--) {
      const pairs = levels[n];
      if (pairs && pairs.size <= cap) ends[n] = tallyPair(pairs, n === 0 ? 0 : (ends[n - 1] as number), word);
    }
  }
  giveUp(state);
}

/** How many different n-grams there are; undefined beyond the cap. */
export function typesOfNgrams({ levels }: NgramCounts, n: number): number | undefined {
  return levels[n - 1]?.size;
}

/** The number of a word; a new one gets the next. */
function numberOf({ words }: NgramCounts, text: string): number {
  const known = words.get(text);
  if (known !== undefined) return known;
  // A word is a window on its turn, which would stay in memory as long as the word does.
  words.set(` ${text}`.slice(1), words.size);
  return words.size - 1;
}

/** What is beyond the cap is let go, and the longer n-grams that are made of it. */
function giveUp({ levels, cap, words }: NgramCounts): void {
  const full = levels.findIndex((pairs) => !pairs || pairs.size > cap);
  if (full >= 0) levels.fill(undefined, full);
  if (full === 0) words.clear();
}

/** Adds n-grams in which words and shorter n-grams are told by their places in these lists. */
function join(
  state: NgramCounts,
  texts: readonly string[],
  levels: readonly (readonly Triple[] | undefined)[],
): void {
  const full = levels.indexOf(undefined);
  if (full >= 0) state.levels.fill(undefined, full);
  const words = state.levels[0] ? texts.map((text) => numberOf(state, text)) : [];
  let shorter: number[] = [0];
  for (const [n, pairs] of state.levels.entries()) {
    if (!pairs) break;
    shorter = (levels[n] ?? []).map(([first, word, times]) =>
      tallyPair(pairs, shorter[first] as number, words[word] as number, times),
    );
  }
  giveUp(state);
}

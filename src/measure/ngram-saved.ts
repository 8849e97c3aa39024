import type { NgramCounts } from './ngram-counts.ts';
import { pairAt, type PairCounts } from './pair-counts.ts';

/** An n-gram (the n-gram that it begins with, and its last word) and its count. */
export type Triple = readonly [first: number, word: number, times: number];

/** All n-grams of one length, in the order of their numbers. */
export function triplesOf(pairs: PairCounts): Triple[] {
  return Array.from({ length: pairs.size }, (_, number) => [
    ...pairAt(pairs, number),
    pairs.times[number] as number,
  ]);
}

/** Counts as plain JSON: in place of numbers, the places of words and of n-grams of one word less in these lists. */
export interface SavedNgrams {
  readonly totals: readonly number[];
  readonly words: readonly string[];
  readonly levels: readonly (readonly Triple[] | null)[];
}

/** Words in the order of their code units, n-grams in that of their words: the same for equal states. */
export function savedNgrams({ totals, words, levels }: NgramCounts): SavedNgrams {
  const texts = [...words.keys()];
  const order = [...texts.keys()].sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
  const ranks = ranksOf(order);
  let shorter: readonly number[] = [0];
  return {
    totals: [...totals],
    words: order.map((word) => texts[word] as string),
    levels: levels.map((pairs) => {
      if (!pairs) return null;
      const triples = triplesOf(pairs).map(([first, word, times]): Triple => [
        shorter[first] as number,
        ranks[word] as number,
        times,
      ]);
      const numbers = [...triples.keys()].sort((a, b) => {
        const [one, other] = [triples[a] as Triple, triples[b] as Triple];
        return one[0] - other[0] || one[1] - other[1];
      });
      shorter = ranksOf(numbers);
      return numbers.map((number) => triples[number] as Triple);
    }),
  };
}

/** For each number its place in the order. */
function ranksOf(order: readonly number[]): number[] {
  const ranks: number[] = [];
  for (const [place, number] of order.entries()) ranks[number] = place;
  return ranks;
}

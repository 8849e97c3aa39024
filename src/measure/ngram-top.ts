import type { NgramCounts } from './ngram-counts.ts';
import { pairAt, type PairCounts } from './pair-counts.ts';

/** The most frequent n-grams, those of one count in the order of their code units; undefined beyond the cap. */
export function mostFrequent(
  { words, levels }: NgramCounts,
  n: number,
  size: number,
): [ngram: string, count: number][] | undefined {
  const pairs = levels[n - 1];
  if (!pairs) return undefined;
  const least = pairs.times.slice(0, pairs.size).sort().at(-size) ?? 0;
  const texts = [...words.keys()];
  const textAt = (level: number, number: number): string => {
    const [first, word] = pairAt(levels[level] as PairCounts, number);
    return level === 0 ? (texts[word] as string) : `${textAt(level - 1, first)} ${texts[word]}`;
  };
  const found: [string, number][] = [];
  for (let number = 0; number < pairs.size; number++) {
    const times = pairs.times[number] as number;
    if (times >= least) found.push([textAt(n - 1, number), times]);
  }
  return found.sort(([a, m], [b, k]) => k - m || (a < b ? -1 : 1)).slice(0, size);
}

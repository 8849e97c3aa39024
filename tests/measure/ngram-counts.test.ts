import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ngramCounts, tallyNgrams, typesOfNgrams } from '../../src/measure/ngram-counts.ts';
import { mostFrequent } from '../../src/measure/ngram-top.ts';

/** The n-grams of utterances, counted by their texts. */
function counted(utterances: readonly (readonly string[])[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of utterances)
    for (let at = 0; at + n <= words.length; at++) {
      const text = words.slice(at, at + n).join(' ');
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  return counts;
}

const utterances = fc.array(fc.array(fc.constantFrom('so', 'tired', 'and', 'é', '__proto__')));

describe('counts of n-grams', () => {
  test('are those of their texts, for every n', () => {
    fc.assert(
      fc.property(utterances, (all) => {
        const state = ngramCounts(3, 1000).start();
        for (const words of all) tallyNgrams(state, words);
        for (const n of [1, 2, 3]) {
          const expected = counted(all, n);
          expect(typesOfNgrams(state, n)).toBe(expected.size);
          expect(state.totals[n - 1]).toBe([...expected.values()].reduce((sum, times) => sum + times, 0));
          const sorted = [...expected].sort(([a, i], [b, j]) => j - i || (a < b ? -1 : 1));
          expect(mostFrequent(state, n, 1000)).toEqual(sorted);
          expect(mostFrequent(state, n, 2)).toEqual(sorted.slice(0, 2));
        }
      }),
    );
  });

  test('are given up from the first n on of which there are more than the cap', () => {
    const state = ngramCounts(3, 3).start();
    tallyNgrams(state, ['a', 'a', 'b', 'a', 'b', 'b']);
    expect([1, 2, 3].map((n) => typesOfNgrams(state, n))).toEqual([2, undefined, undefined]);
    expect(mostFrequent(state, 2, 5)).toBeUndefined();
    expect(state.totals).toEqual([6, 5, 4]);
    tallyNgrams(state, ['c', 'd']);
    expect(typesOfNgrams(state, 1)).toBeUndefined();
    expect(state.totals).toEqual([8, 6, 4]);
  });

  test('are saved in the order of their words', () => {
    const counts = ngramCounts(2, 10);
    const state = counts.start();
    tallyNgrams(state, ['so', 'tired', 'so']);
    expect(counts.save(state)).toEqual({
      totals: [3, 2],
      words: ['so', 'tired'],
      levels: [
        [
          [0, 0, 2],
          [0, 1, 1],
        ],
        [
          [0, 1, 1],
          [1, 0, 1],
        ],
      ],
    });
  });
});

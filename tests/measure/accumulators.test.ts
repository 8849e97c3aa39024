import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { viewOfText } from '../../src/language/text-view.ts';
import { type Accumulator, together } from '../../src/measure/accumulator.ts';
import { distribution, enter } from '../../src/measure/distribution.ts';
import { hashCounts, tallyHash } from '../../src/measure/hash-counts.ts';
import { histogram, tally } from '../../src/measure/histogram.ts';
import { ngramCounts, tallyNgrams } from '../../src/measure/ngram-counts.ts';
import { sum } from '../../src/measure/sum.ts';
import { tallyType, typeCounts } from '../../src/measure/type-counts.ts';
import { tallyWords, wordCounts } from '../../src/measure/word-counts.ts';

/** An accumulator, and how a number gets into its state. */
interface Case {
  readonly accumulator: Accumulator<unknown>;
  readonly take: (state: unknown, value: number) => unknown;
}

function use<State>(
  accumulator: Accumulator<State>,
  take: (state: State, value: number) => State | void,
): Case {
  return {
    accumulator,
    take: (state, value) => take(state as State, value) ?? state,
  };
}

const cases: Readonly<Record<string, Case>> = {
  sum: use(sum, (state, value) => state + Math.trunc(value)),
  histogram: use(histogram, (state, value) => tally(state, Math.trunc(value))),
  distribution: use(distribution(3), (state, value) => enter(state, value)),
  hashCounts: use(hashCounts, (state, value) => tallyHash(state, [Math.trunc(value) >>> 0, 0, 1, 2])),
  'typeCounts below its cap': use(typeCounts(1e6), (state, value) => tallyType(state, `${value}`)),
  'typeCounts beyond its cap': use(typeCounts(3), (state, value) => tallyType(state, `${value}`)),
  'wordCounts below its cap': use(wordCounts(1e6), (state, value) =>
    tallyWords(state, viewOfText(`one ${value} naïve ${'more '.repeat(Math.abs(value) % 600)}${value}`)),
  ),
  'wordCounts beyond its cap': use(wordCounts(5), (state, value) =>
    tallyWords(state, viewOfText(`one ${value} naïve`)),
  ),
  'ngramCounts below its cap': use(ngramCounts(3, 1e6), (state, value) =>
    tallyNgrams(state, [...`${value}`]),
  ),
  'ngramCounts, beyond its cap from pairs or triples on': use(ngramCounts(3, 16), (state, value) =>
    tallyNgrams(state, [...`${Math.trunc(value)}`]),
  ),
  'ngramCounts beyond its cap': use(ngramCounts(2, 3), (state, value) => tallyNgrams(state, [...`${value}`])),
  together: use(together({ n: sum, values: histogram }), (state, value) => {
    state.n++;
    tally(state.values, Math.trunc(value));
  }),
};

const values = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.integer({ min: 0, max: 4 }),
  ),
);

describe.each(Object.entries(cases))('%s', (_name, { accumulator: one, take }) => {
  const filled = (all: readonly number[]): unknown => all.reduce(take, one.start());
  const bytes = (state: unknown): string => JSON.stringify(one.save(state));

  test('any split of the values, merged in any order, saves the same bytes as all of them', () => {
    const parts = fc.array(fc.tuple(values, fc.integer()), { minLength: 1 });
    fc.assert(
      fc.property(parts, (split) => {
        const whole = bytes(filled(split.flatMap(([some]) => some)));
        const shuffled = [...split].sort(([, a], [, b]) => a - b);
        const merged = shuffled.reduce((all, [some]) => one.merge(all, filled(some)), one.start());
        expect(bytes(merged)).toBe(whole);
      }),
    );
  });

  test('merging leaves the second state as it is', () => {
    fc.assert(
      fc.property(values, values, values, (some, others, more) => {
        const second = filled(others);
        const before = bytes(second);
        more.reduce(take, one.merge(filled(some), second));
        expect(bytes(second)).toBe(before);
      }),
    );
  });

  test('what is saved fits the schema, and is the same state when loaded', () => {
    fc.assert(
      fc.property(values, values, (some, more) => {
        const saved: unknown = JSON.parse(bytes(filled(some)));
        const loaded = one.load(z.parse(one.schema, saved));
        expect(bytes(more.reduce(take, loaded))).toBe(bytes(filled([...some, ...more])));
      }),
    );
  });
});

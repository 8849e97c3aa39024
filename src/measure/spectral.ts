import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { count, said } from '../records/said.ts';
import { type Shape, together } from './accumulator.ts';
import { type Distribution, distribution, enter } from './distribution.ts';
import { leastWords, spreadOr, tooShort } from './long-enough.ts';
import { notComputed } from './not-computed.ts';
import { orNotComputed } from './or-not-computed.ts';
import { spreadFields } from './spread-fields.ts';
import { sum } from './sum.ts';
import type { Talk } from './talk.ts';
import { spectrumOf, tallyType, timesOf, type TypeCounts, typeCounts } from './type-counts.ts';
import { sequenceOf } from './type-sequence.ts';

/** How often words come, whichever words they are. */
export interface Frequencies {
  readonly tokens: number;
  readonly types: number;
  /** How many types come once, twice, …: by frequency. */
  readonly spectrum: readonly (readonly [frequency: number, types: number])[];
}

/** A number that depends on nothing but the frequencies of words. */
export interface SpectralStatistic {
  /** What it is: `Yule’s K`. */
  readonly is: string;
  /** To how many decimals the percentiles of conversations are exact. */
  readonly decimals: number;
  /** The number; not finite where it is not defined. */
  of(frequencies: Frequencies): number;
}

interface State {
  readonly conversations: Readonly<Record<string, Distribution>>;
  tooShort: number;
  readonly corpus: TypeCounts;
}

const options = z.strictObject({
  least: leastWords,
  cap: option(
    'How many types of the corpus are kept at most, for each speaker; beyond it nothing is computed of the corpus',
    z.int().check(z.minimum(1)),
    1_000_000,
  ),
});

/**
 * The parts of a metric that consists of such numbers: their distributions over what a speaker says in single
 * conversations, and each number once more for all that the speaker says in the corpus, from the merged counts of words.
 */
export function spectral(statistics: Readonly<Record<string, SpectralStatistic>>) {
  const each = <Made>(make: (one: SpectralStatistic) => Made): Record<string, Made> =>
    mapped(statistics, make);
  return {
    of: 'speaker' as const,
    needs: 'words' as const,
    options,
    value: z.strictObject({
      ...each(({ is }) => said(is, orNotComputed(z.strictObject(spreadFields(`${is} of a conversation`))))),
      tooShort,
      corpus: said(
        'The same of all words of the corpus together',
        orNotComputed(
          z.strictObject({
            tokens: count('How many words'),
            types: count('How many different words'),
            ...each(({ is }) => said(is, orNotComputed(z.number()))),
          }),
        ),
      ),
    }),
    state: ({ cap }: z.infer<typeof options>): Shape<State> => ({
      conversations: together(each(({ decimals }) => distribution(decimals))),
      tooShort: sum,
      corpus: typeCounts(cap),
    }),
    add(state: State, talk: Talk, { least }: z.infer<typeof options>): void {
      const { tokens, types, times } = sequenceOf(talk);
      for (const [type, word] of types.entries()) tallyType(state.corpus, word, times[type]);
      if (tokens.length < least) {
        state.tooShort++;
        return;
      }
      const frequencies = { tokens: tokens.length, types: types.length, spectrum: spectrumOf(times) };
      for (const [name, one] of Object.entries(statistics)) {
        const value = one.of(frequencies);
        const values = state.conversations[name];
        if (values && Number.isFinite(value)) enter(values, value);
      }
    },
    finish({ conversations, tooShort: left, corpus }: State, { least, cap }: z.infer<typeof options>) {
      if (corpus.tokens === 0) return notComputed('no words');
      return {
        ...mapped(conversations, (values) => spreadOr(values, `of at least ${least} words has one`)),
        tooShort: left,
        corpus: ofCorpus(corpus, cap),
      };
    },
  };

  function ofCorpus({ counts, tokens }: TypeCounts, cap: number) {
    if (!counts) return notComputed(`more than ${cap} types; state a larger cap`);
    const frequencies = { tokens, types: counts.size, spectrum: spectrumOf(timesOf(counts)) };
    return {
      tokens,
      types: counts.size,
      ...each((one) => {
        const value = one.of(frequencies);
        return Number.isFinite(value) ? value : notComputed('not defined for these words');
      }),
    };
  }
}

function mapped<One, Made>(
  all: Readonly<Record<string, One>>,
  make: (one: One) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, make(one)]));
}

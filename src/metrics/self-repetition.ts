import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { enterIf, longEnough, longEnoughFields, spreadIf } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { ngramsOfParts, partsWith } from '../measure/ngram-places.ts';
import { sequenceOf } from '../measure/type-sequence.ts';

/** How much the utterances of a conversation repeat each other. */
export const selfRepetition = metric({
  id: 'self-repetition',
  summary: 'Tells how often the 4-grams of an utterance come in other utterances of the same conversation.',
  why: 'Published for whole sets of generated texts; here it is computed within each conversation, so that it merges: of a corpus it would need every text twice. 0: nothing comes again; each step of 1 is about three times as much. It grows with the number and the length of the utterances.',
  unit: 'ln(1 + n-grams)',
  formula:
    'mean over the utterances of a speaker in a conversation of ln(1 + Σ over its n-gram types of the other utterances that have the n-gram); tokeniser word; conversations with two utterances and more; percentiles to 2 decimals',
  source: 'Salkar et al. 2022, as the package diversity 0.3.1 computes it: utterances are its documents',
  group: 'repetition',
  byDefault: false,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({ n: option('How many words an n-gram has', z.int().check(z.minimum(1)), 4) }),
  value: z.strictObject(longEnoughFields('the self-repetition of a conversation')),
  shown: ['mean', 'p5', 'p50', 'p95'],
  examples: [
    {
      text: '### Human: I sat by the window all day.\n\n### Assistant: All day?\n\n### Human: I sat by the window all night.\n\n### Human: I slept.\n',
      values: {
        human: { n: 1, mean: (2 * Math.log(4)) / 3 },
        assistant: { notComputed: 'no conversation with two utterances' },
      },
    },
  ],
  state: () => longEnough(2),
  add(state, talk, { n }) {
    const { tokens } = sequenceOf(talk);
    const parts = ngramsOfParts(
      tokens,
      talk.utterances.map((one) => one.count('word')),
      n,
    );
    const times = partsWith(parts, tokens.length);
    const scores = parts.map((own) =>
      Math.log(1 + own.reduce((others, ngram) => others + (times[ngram] as number) - 1, 0)),
    );
    enterIf(
      state,
      scores.length < 2 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    );
  },
  finish: (state) => spreadIf(state, 'with two utterances'),
});

import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { enterIf, leastWords, longEnough, longEnoughFields, spreadIf } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { ngramPlaces } from '../measure/ngram-places.ts';
import { sequenceOf } from '../measure/type-sequence.ts';

/** How many of the n-grams are different ones, for n from 1 on. */
export const nGramDiversity = metric({
  id: 'n-gram-diversity',
  summary: 'Tells which shares of words, pairs, triples and 4-grams are different ones, in one sum.',
  why: 'Near 4: hardly anything comes twice. It is published for whole sets of generated texts, where it depends on their order; here it is computed within each conversation, so that it merges. It falls with length: compare conversations of about the same size.',
  unit: '1',
  formula:
    'Σ for n = 1…4 of n-gram types / n-grams of all that a speaker says in a conversation, one utterance after the other (tokeniser word); percentiles to 2 decimals',
  source: 'Padmakumar and He 2024, Meister et al. 2023, as the package diversity 0.3.1 computes it',
  group: 'repetition',
  byDefault: false,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({
    n: option('How long the longest n-grams are', z.int().check(z.minimum(1)), 4),
    least: leastWords,
  }),
  value: z.strictObject(longEnoughFields('the n-gram diversity of a conversation')),
  shown: ['mean', 'p5', 'p50', 'p95'],
  examples: [
    {
      text: '### Human: So tired.\n\n### Assistant: Go on.\n\n### Human: So tired, so alone.\n',
      options: { least: 6 },
      values: {
        human: { n: 1, mean: 3 / 6 + 3 / 5 + 3 / 4 + 3 / 3, tooShort: 0 },
        assistant: { notComputed: 'no conversation with at least 6 words' },
      },
    },
  ],
  state: () => longEnough(2),
  add(state, talk, { n: longest, least }) {
    const { tokens } = sequenceOf(talk);
    if (tokens.length < Math.max(least, longest)) return enterIf(state, undefined);
    let diversity = 0;
    for (let n = 1; n <= longest; n++) {
      const places = ngramPlaces(tokens, n);
      diversity += places.reduce((types, first, at) => types + (first === at ? 1 : 0), 0) / places.length;
    }
    enterIf(state, diversity);
  },
  finish: (state, { least, n }) => spreadIf(state, `with at least ${Math.max(least, n)} words`),
});

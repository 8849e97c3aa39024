import * as z from 'zod/mini';
import { tokenisers } from '../language/tokeniser.ts';
import { option } from '../lint/option.ts';
import { histogram, tally } from '../measure/histogram.ts';
import { lengthFields, lengthsOf } from '../measure/lengths.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { count } from '../records/said.ts';

/** How long the single messages are. */
export const utteranceLength = metric({
  id: 'utterance-length',
  summary: 'Tells how long utterances are: percentiles, and how many there are of each length.',
  why: 'A trainer that cuts long texts cuts the tail, which no mean shows. Where people send several messages in a row, turns are longer.',
  unit: 'words',
  formula: 'tokens of an utterance; percentiles by nearest rank, from the exact histogram',
  source: 'Topical-Chat, valid freq.: mean of 19.8 words between white space',
  group: 'length',
  byDefault: false,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({
    tokeniser: option(
      'What a word is: ws, word, or ptb, which counts marks, too',
      z.enum(tokenisers),
      'word',
    ),
  }),
  value: z.strictObject({
    utterances: count('How many utterances'),
    ...lengthFields('utterance'),
  }),
  shown: ['mean', 'p5', 'p50', 'p95', 'max', 'histogram'],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Human: Very low.\n\n### Assistant: Go on.\n',
      values: {
        all: {
          utterances: 3,
          min: 2,
          p5: 2,
          p50: 2,
          p95: 3,
          max: 3,
          histogram: [
            [2, 2],
            [3, 1],
          ],
        },
        human: { utterances: 2, mean: 2.5, p50: 2 },
        assistant: { utterances: 1, mean: 2 },
      },
    },
    {
      text: '### Human: I feel low.\n\n### Human: ...\n',
      options: { tokeniser: 'ptb' },
      values: { human: { mean: 2.5, min: 1, max: 4 } },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
  ],
  state: () => ({ lengths: histogram }),
  add: ({ lengths }, utterance, { tokeniser }) => tally(lengths, utterance.count(tokeniser)),
  finish({ lengths }) {
    const { n: utterances, ...rest } = lengthsOf(lengths);
    return utterances === 0 ? notComputed('nobody speaks') : { utterances, ...rest };
  },
});

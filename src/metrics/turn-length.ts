import * as z from 'zod/mini';
import { histogram, tally } from '../measure/histogram.ts';
import { lengthFields, lengthsOf } from '../measure/lengths.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { count } from '../records/said.ts';

/** How long people talk before the other one does. */
export const turnLength = metric({
  id: 'turn-length',
  summary: 'Tells how long turns are, in words.',
  why: 'Machines answer in paragraphs where people answer in a sentence or two; a mean alone hides the long tail.',
  unit: 'words',
  formula:
    'words (runs of letters and digits, with inner apostrophes) of all utterances of a turn; percentiles by nearest rank, from the exact histogram',
  source: 'Bands: words for each turn, means of conversations, ESConv',
  group: 'length',
  byDefault: true,
  of: 'turn',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject({
    turns: count('How many turns'),
    ...lengthFields('turn'),
  }),
  shown: ['mean', 'p5', 'p50', 'p95', 'max', 'histogram'],
  bands: [
    { statistic: 'mean', whose: 'assistant', corpus: 'ESConv', p5: 11.3, p50: 20.5, p95: 39.6 },
    { statistic: 'mean', whose: 'human', corpus: 'ESConv', p5: 8.8, p50: 18.5, p95: 37 },
  ],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Human: Very low.\n\n### Assistant: Go on.\n',
      values: {
        all: {
          turns: 2,
          mean: 3.5,
          min: 2,
          p5: 2,
          p50: 2,
          p95: 5,
          max: 5,
          histogram: [
            [2, 1],
            [5, 1],
          ],
        },
        human: { turns: 1, mean: 5 },
        assistant: { turns: 1, mean: 2 },
      },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
  ],
  state: () => ({ lengths: histogram }),
  add({ lengths }, { utterances }) {
    tally(
      lengths,
      utterances.reduce((words, one) => words + one.count('word'), 0),
    );
  },
  finish({ lengths }) {
    const { n: turns, ...rest } = lengthsOf(lengths);
    return turns === 0 ? notComputed('nobody speaks') : { turns, ...rest };
  },
});

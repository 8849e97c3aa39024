import * as z from 'zod/mini';
import { histogram, tally } from '../measure/histogram.ts';
import { lengthFields, lengthsOf } from '../measure/lengths.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { count, said } from '../records/said.ts';

/** How long people talk with each other. */
export const conversationLength = metric({
  id: 'conversation-length',
  summary: 'Tells how many utterances and turns conversations have, in all and of each speaker.',
  why: 'Support between people takes twenty turns and more; what ends after four cannot show how a talk develops.',
  unit: 'utterances, turns',
  formula:
    'utterance: a marker and its text; turn: the utterances of one speaker in a row; for a speaker, in the conversations in which they speak; percentiles by nearest rank, from the exact histogram',
  source: 'ESConv: mean of 29.51 utterances, median 27, 16 to 120; bands: its turns',
  group: 'length',
  byDefault: true,
  of: 'speaker',
  needs: 'structure',
  options: z.strictObject({}),
  value: z.strictObject({
    conversations: count('How many conversations'),
    utterances: said('Utterances of a conversation', z.strictObject(lengthFields('conversation'))),
    turns: said('Turns of a conversation', z.strictObject(lengthFields('conversation'))),
  }),
  shown: ['utterances.mean', 'turns.mean', 'turns.p5', 'turns.p50', 'turns.p95', 'turns.histogram'],
  bands: [{ statistic: 'turns.mean', whose: 'all', corpus: 'ESConv', p5: 16, p50: 22, p95: 36 }],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Human: Very low.\n\n### Assistant: Go on.\n<|endoftext|>\n### Human: Hi.\n',
      values: {
        all: {
          conversations: 2,
          utterances: {
            mean: 2,
            min: 1,
            p50: 1,
            max: 3,
            histogram: [
              [1, 1],
              [3, 1],
            ],
          },
          turns: { mean: 1.5, max: 2 },
        },
        human: { conversations: 2, utterances: { mean: 1.5 }, turns: { mean: 1 } },
        assistant: { conversations: 1, utterances: { mean: 1 } },
      },
    },
    { text: '', values: { all: { notComputed: 'there is no conversation' } } },
  ],
  state: () => ({ utterances: histogram, turns: histogram }),
  add(state, { utterances, turns }) {
    tally(state.utterances, utterances.length);
    tally(state.turns, turns.length);
  },
  finish(state) {
    const { n: conversations, ...utterances } = lengthsOf(state.utterances);
    if (conversations === 0) return notComputed('there is no conversation');
    const { n: _same, ...turns } = lengthsOf(state.turns);
    return { conversations, utterances, turns };
  },
});

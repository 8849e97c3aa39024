import * as z from 'zod/mini';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';

/** How much of the talking the assistant does. */
export const talkShare = metric({
  id: 'talk-share',
  summary: 'Tells which share of the words of a conversation are the assistant’s.',
  why: 'Listening means to speak less: people who support others say about half of the words, machines three quarters.',
  unit: 'share',
  formula:
    'A / (A + H), words (runs of letters and digits, with inner apostrophes) of assistant and human, for each conversation in which both speak',
  source: 'Bands: ESConv',
  group: 'dynamics',
  byDefault: true,
  of: 'conversation',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject(spreadFields('the share of a conversation')),
  shown: ['mean', 'p5', 'p50', 'p95'],
  bands: [{ statistic: 'mean', whose: 'all', corpus: 'ESConv', p5: 0.354, p50: 0.539, p95: 0.702 }],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Assistant: Go on.\n',
      values: { all: { n: 1, mean: 0.4, sd: 0, p50: 0.4 } },
    },
    {
      text: '### Human: Is anybody there?\n',
      values: { all: { notComputed: 'no conversation in which both human and assistant speak' } },
    },
  ],
  state: () => ({ shares: distribution(3) }),
  add({ shares }, { utterances }) {
    const said = { human: 0, assistant: 0, system: 0, none: 0 };
    for (const one of utterances) said[one.speaker] += one.count('word');
    if (said.human > 0 && said.assistant > 0) enter(shares, said.assistant / (said.assistant + said.human));
  },
  finish({ shares }) {
    if (shares.n === 0) return notComputed('no conversation in which both human and assistant speak');
    return spreadOf(shares);
  },
});

import * as z from 'zod/mini';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

/** How many words of the assistant there are for each of the human. */
export const talkRatio = metric({
  id: 'talk-ratio',
  summary: 'Tells how many words the assistant says for each word of the human.',
  why: 'The same as talk-share, on the scale that papers on counselling use; ratios of short talks run far apart, so look at the median.',
  unit: 'words for a word',
  formula:
    'words of assistants / words of humans: ratio over all conversations in which both speak, byConversation of each; words are runs of letters and digits, with inner apostrophes',
  group: 'dynamics',
  byDefault: false,
  of: 'conversation',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject({
    assistant: count('Words of assistants'),
    human: count('Words of humans'),
    ratio: said('The one over the other', z.number()),
    byConversation: said(
      'The ratios of single conversations',
      z.strictObject(spreadFields('the ratio of a conversation')),
    ),
  }),
  shown: ['ratio', 'byConversation.mean', 'byConversation.p5', 'byConversation.p50', 'byConversation.p95'],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Assistant: Go on, I am here.\n<|endoftext|>\n### Human: Hi.\n\n### Assistant: Hello.\n',
      values: {
        all: { assistant: 6, human: 4, ratio: 1.5, byConversation: { n: 2, mean: 1.3333333333, p50: 1 } },
      },
    },
    {
      text: '### Human: Is anybody there?\n',
      values: { all: { notComputed: 'no conversation in which both human and assistant speak' } },
    },
  ],
  state: () => ({ assistant: sum, human: sum, ratios: distribution(3) }),
  add(state, { utterances }) {
    const words = { human: 0, assistant: 0, system: 0, none: 0 };
    for (const one of utterances) words[one.speaker] += one.count('word');
    const { human, assistant } = words;
    if (human === 0 || assistant === 0) return;
    state.human += human;
    state.assistant += assistant;
    enter(state.ratios, assistant / human);
  },
  finish({ assistant, human, ratios }) {
    if (ratios.n === 0) return notComputed('no conversation in which both human and assistant speak');
    return { assistant, human, ratio: assistant / human, byConversation: spreadOf(ratios) };
  },
});

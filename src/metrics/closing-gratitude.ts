import * as z from 'zod/mini';
import { gratitude } from '../lexicons/phrases/gratitude.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { plainEnglishShape, tellPlainEnglish, unlessPlainEnglish } from '../measure/plain-english.ts';
import { phrasesIn } from '../measure/phrases-in.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

/** How talks end for those who came for support. */
export const closingGratitude = metric({
  id: 'closing-gratitude',
  summary: 'Tells in how many conversations the human says thanks, or that it helped, near the end.',
  why: 'It tells good talks from failed ones as well as sentiment does; where everybody thanks, a model never meets one who was not helped.',
  unit: 'share',
  formula:
    'conversations with thank…, appreciate…, helped or feel better in one of the last three human utterances / conversations in which a human speaks',
  source: 'ESConv .795, FailedESConv .388 (speaker read as human)',
  caution: 'Thanks are politeness, too; they do not measure whether a talk helped. English only.',
  group: 'affect',
  byDefault: true,
  of: 'conversation',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject({
    conversations: count('How many conversations in which a human speaks'),
    grateful: count('How many of them end with thanks'),
    share: said('The one over the other', z.number()),
  }),
  shown: ['conversations', 'grateful', 'share'],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Assistant: Rest.\n\n### Human: Thanks, that helped.\n<|endoftext|>\n### Human: Thank you for being here.\n\n### Human: I feel low.\n\n### Human: Very low.\n\n### Human: Bye.\n',
      values: { all: { conversations: 2, grateful: 1, share: 0.5 } },
    },
    {
      text: '### Assistant: Thank you for coming.\n',
      values: { all: { notComputed: 'no conversation in which a human speaks' } },
    },
  ],
  state: () => ({ ...plainEnglishShape, conversations: sum, grateful: sum }),
  add(state, { bySpeaker }) {
    const human = bySpeaker.get('human');
    if (!human) return;
    state.conversations++;
    for (const { view } of human.utterances) tellPlainEnglish(state, view);
    if (human.utterances.slice(-last).some((one) => find(one).length > 0)) state.grateful++;
  },
  finish({ conversations, grateful, ...languages }) {
    if (conversations === 0) return notComputed('no conversation in which a human speaks');
    return unlessPlainEnglish(languages) ?? { conversations, grateful, share: grateful / conversations };
  },
});

const last = 3;
const find = phrasesIn({ gratitude: { phrases: gratitude } });

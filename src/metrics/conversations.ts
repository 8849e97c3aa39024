import * as z from 'zod/mini';
import { metric } from '../measure/metric.ts';
import { sum } from '../measure/sum.ts';
import { count } from '../records/said.ts';

/** How much there is. */
export const conversations = metric({
  id: 'conversations',
  summary: 'Counts conversations, turns and utterances.',
  why: 'Published cards mix up turns and utterances; whoever compares sizes must know which of the two is meant.',
  unit: 'counts',
  formula:
    'utterance: a marker and its text; turn: the utterances of one speaker in a row; conversation: counted for a speaker who speaks in it',
  source: 'ESConv: 1,300 conversations, 30,392 turns, 38,365 utterances',
  group: 'counts',
  byDefault: true,
  of: 'speaker',
  needs: 'structure',
  options: z.strictObject({}),
  value: z.strictObject({
    conversations: count('How many conversations'),
    turns: count('How many turns: same-speaker utterances in a row are one'),
    utterances: count('How many utterances: each marker with its text'),
  }),
  shown: ['conversations', 'turns', 'utterances'],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Human: Today more than ever.\n\n### Assistant: Go on.\n',
      values: {
        all: { conversations: 1, turns: 2, utterances: 3 },
        human: { conversations: 1, turns: 1, utterances: 2 },
        assistant: { conversations: 1, turns: 1, utterances: 1 },
      },
    },
  ],
  state: () => ({ conversations: sum, turns: sum, utterances: sum }),
  add(state, { turns, utterances }) {
    state.conversations++;
    state.turns += turns.length;
    state.utterances += utterances.length;
  },
  finish: (state) => ({ ...state }),
});

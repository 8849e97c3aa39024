import * as z from 'zod/mini';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { orNotComputed } from '../measure/or-not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import { hear, unspacedShape, withoutWords } from '../measure/unspaced.ts';
import { count, said } from '../records/said.ts';

/** Who asks, and how often. */
export const questionRate = metric({
  id: 'question-rate',
  summary: 'Tells in how many turns somebody asks, and how many question marks there are for 100 words.',
  why: 'Who asks wants to know; who never does gives advice to a stranger. A mark is not yet an interest, nor an open question.',
  unit: 'share',
  formula:
    'share: turns with ? (or ？) / turns, runs of one speaker being one turn; per100Words: question marks / words · 100; byConversation: the share of each conversation',
  source: 'Against experts’ labels (AnnoMI, 4,882 turns): precision .859, recall .904, κ .819. Bands: ESConv',
  group: 'dynamics',
  byDefault: true,
  of: 'speaker',
  needs: 'text',
  options: z.strictObject({}),
  value: z.strictObject({
    turns: count('How many turns'),
    asking: count('How many of them hold a question mark'),
    share: said('Share of the turns that hold one', z.number()),
    per100Words: said('Question marks for 100 words (tokeniser word)', orNotComputed(z.number())),
    byConversation: said(
      'The shares of single conversations',
      z.strictObject(spreadFields('the share of a conversation')),
    ),
  }),
  shown: [
    'share',
    'per100Words',
    'byConversation.mean',
    'byConversation.p5',
    'byConversation.p50',
    'byConversation.p95',
  ],
  bands: [
    {
      statistic: 'byConversation.mean',
      whose: 'assistant',
      corpus: 'ESConv',
      p5: 0.091,
      p50: 0.417,
      p95: 0.769,
    },
  ],
  examples: [
    {
      text: '### Human: Can I ask you?\n\n### Assistant: Sure.\n\n### Assistant: What is it??\n\n### Human: I cannot sleep.\n\n### Assistant: I see.\n',
      values: {
        all: { turns: 4, asking: 2, share: 0.5, per100Words: 23.0769230769 },
        human: { turns: 2, asking: 1, share: 0.5, byConversation: { n: 1, mean: 0.5, p50: 0.5 } },
        assistant: { turns: 2, asking: 1, share: 0.5, per100Words: 33.3333333333 },
      },
    },
    {
      text: '### Human: ?\n',
      values: { human: { asking: 1, share: 1, per100Words: { notComputed: 'no words' } } },
    },
    {
      text: '### Human: 我睡不着？\n',
      values: {
        human: {
          share: 1,
          per100Words: {
            notComputed: 'no words can be told apart: 1 of 1 utterances are in a script without spaces',
          },
        },
      },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
  ],
  state: () => ({
    ...unspacedShape,
    turns: sum,
    asking: sum,
    marks: sum,
    words: sum,
    shares: distribution(3),
  }),
  add(state, { turns }) {
    let asking = 0;
    for (const { utterances } of turns) {
      let marks = 0;
      for (const one of utterances) {
        marks += marksIn(one.view.text);
        state.words += one.count('word');
        hear(state, one);
      }
      state.marks += marks;
      if (marks > 0) asking++;
    }
    state.asking += asking;
    state.turns += turns.length;
    if (turns.length > 0) enter(state.shares, asking / turns.length);
  },
  finish({ turns, asking, marks, words, shares, ...scripts }) {
    if (turns === 0) return notComputed('nobody speaks');
    return {
      turns,
      asking,
      share: asking / turns,
      per100Words: withoutWords(scripts) ?? (words === 0 ? notComputed('no words') : (marks * 100) / words),
      byConversation: spreadOf(shares),
    };
  },
});

function marksIn(text: string): number {
  let marks = 0;
  for (const mark of '?？')
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) marks++;
  return marks;
}

import * as z from 'zod/mini';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

const counted = (what: string): z.ZodMiniType<{ total: number; mean: number }> =>
  said(what, z.strictObject({ total: count('How many'), mean: said('How many an utterance', z.number()) }));

/** How much is said. */
export const words = metric({
  id: 'words',
  summary: 'Counts words, in three ways, in all and for each utterance.',
  why: 'Published “words per utterance” often count punctuation: between people it makes two words of sixteen.',
  unit: 'words',
  formula: 'total = Σ tokens; mean = total / utterances',
  source: 'ESConv: 16.4 words between blanks, 18.6 tokens of NLTK for each utterance',
  group: 'length',
  byDefault: true,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject({
    utterances: count('How many utterances'),
    ws: counted('What stands between white space'),
    word: counted('Runs of letters and digits with inner apostrophes'),
    ptb: counted('Tokens as in the Penn Treebank, and NLTK: marks are tokens, contractions are parted'),
  }),
  shown: ['ws.total', 'ws.mean', 'word.mean', 'ptb.mean'],
  examples: [
    {
      text: "### Human: *sighs* I can't sleep...\n\n### Assistant: I'm here.\n",
      values: {
        all: { utterances: 2, ws: { total: 5, mean: 2.5 }, ptb: { total: 9, mean: 4.5 } },
        human: { ws: { total: 3, mean: 3 }, word: { total: 3, mean: 3 }, ptb: { total: 5, mean: 5 } },
        assistant: { ws: { total: 2, mean: 2 }, word: { total: 2, mean: 2 }, ptb: { total: 4, mean: 4 } },
      },
    },
    {
      text: "### Human: *sighs* I can't sleep...\n",
      countCues: true,
      values: { human: { ws: { total: 4, mean: 4 }, word: { total: 4, mean: 4 } } },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
    {
      text: '### Human: 我睡不着。\n',
      values: {
        all: {
          notComputed: 'no words can be told apart: 1 of 1 utterances are in a script without spaces',
        },
      },
    },
  ],
  state: () => ({ utterances: sum, ws: sum, word: sum, ptb: sum }),
  add(state, utterance) {
    state.utterances++;
    state.ws += utterance.count('ws');
    state.word += utterance.count('word');
    state.ptb += utterance.count('ptb');
  },
  finish({ utterances, ws, word, ptb }) {
    if (utterances === 0) return notComputed('nobody speaks');
    const told = (total: number) => ({ total, mean: total / utterances });
    return { utterances, ws: told(ws), word: told(word), ptb: told(ptb) };
  },
});

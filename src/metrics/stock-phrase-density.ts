import * as z from 'zod/mini';
import { stockPhrases } from '../lexicons/phrases/stock-phrases.ts';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { plainEnglishShape, tellPlainEnglish, unlessPlainEnglish } from '../measure/plain-english.ts';
import { phrasesIn } from '../measure/phrases-in.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import { tallyType, topOf, typeCounts } from '../measure/type-counts.ts';
import { count, said } from '../records/said.ts';

/** How much of what is said is the set comfort of machines. */
export const stockPhraseDensity = metric({
  id: 'stock-phrase-density',
  summary:
    'Counts the set phrases by which machines comfort (you are not alone, one step at a time), for 100 words.',
  why: 'People say them once in a thousand words, models ten times as often; what is learned from them talks alike to everybody.',
  unit: 'for 100 words',
  formula:
    'phrases of data/lexicons/phrases/stock-phrases.txt / words · 100 (tokeniser word); rate over all text, byConversation of each conversation in which somebody speaks',
  source:
    'Bands: ESConv, .08 a conversation. CounselChat .07; answers of models of 7 billion parameters 1.26 to 1.54',
  caution: 'English only; a phrase alone is no fault.',
  group: 'style',
  byDefault: true,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject({
    words: count('How many words'),
    hits: count('How many phrases'),
    rate: said('Phrases for 100 words, over all text', z.number()),
    byConversation: said(
      'The rates of single conversations',
      z.strictObject(spreadFields('the rate of a conversation')),
    ),
    families: said(
      'How often phrases of a family came, the most frequent first',
      z.array(z.tuple([z.string(), z.int()])),
    ),
  }),
  shown: ['hits', 'rate', 'byConversation.mean', 'byConversation.p50', 'byConversation.p95'],
  bands: [
    { statistic: 'byConversation.mean', whose: 'assistant', corpus: 'ESConv', p5: 0, p50: 0, p95: 0.54 },
  ],
  examples: [
    {
      text: '### Human: It is understandable.\n\n### Assistant: You are not alone, and I’m here for you.\n\n### Assistant: Take it one step at a time; self care is key.\n',
      values: {
        human: { words: 3, hits: 1, rate: 33.3333333333 },
        assistant: {
          words: 20,
          hits: 4,
          rate: 20,
          byConversation: { n: 1, mean: 20, p50: 20 },
          families: [
            ['alone', 1],
            ['care', 1],
            ['here', 1],
            ['step', 1],
          ],
        },
        all: { words: 23, hits: 5 },
      },
    },
    { text: '### Human: Hm...\n', values: { human: { words: 1, hits: 0, rate: 0, families: [] } } },
    { text: '### Human: *sighs*\n', values: { human: { notComputed: 'no words' } } },
  ],
  state: () => ({
    ...plainEnglishShape,
    words: sum,
    families: typeCounts(lists.length),
    rates: distribution(3),
  }),
  add(state, { utterances }) {
    let words = 0;
    let hits = 0;
    for (const one of utterances) {
      words += one.count('word');
      tellPlainEnglish(state, one.view);
      for (const family of find(one)) {
        hits++;
        tallyType(state.families, family);
      }
    }
    state.words += words;
    if (words > 0) enter(state.rates, (hits * 100) / words);
  },
  finish({ words, families: { counts, tokens: hits }, rates, ...languages }) {
    if (words === 0) return notComputed('no words');
    const foreign = unlessPlainEnglish(languages);
    if (foreign) return foreign;
    return {
      words,
      hits,
      rate: (hits * 100) / words,
      byConversation: spreadOf(rates),
      families: topOf(counts ?? new Map(), lists.length),
    };
  },
});

const lists = Object.entries(stockPhrases).map(([family, phrases]) => [family, { phrases }] as const);
const find = phrasesIn(Object.fromEntries(lists));

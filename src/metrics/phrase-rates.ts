import * as z from 'zod/mini';
import { apologies } from '../lexicons/phrases/apologies.ts';
import { certainty } from '../lexicons/phrases/certainty.ts';
import { praise } from '../lexicons/phrases/praise.ts';
import { promises } from '../lexicons/phrases/promises.ts';
import { languagesShape, prepareLanguages, tellLanguage, unlessEnglish } from '../measure/english.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { phrasesIn } from '../measure/phrases-in.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

/** How sure, sorry, full of praise and of promises people are. */
export const phraseRates = metric({
  id: 'phrase-rates',
  summary: 'Counts hedges, words of certainty, apologies, praise and promises, for 100 words.',
  why: 'They show how much a speaker leaves open, and which habits a generator has.',
  unit: 'for 100 words',
  formula:
    'phrases of data/lexicons/phrases (certainty, apologies, praise, promises) / words · 100 (tokeniser word); what begins inside one of a list’s exceptions does not count',
  caution:
    'Closed lists of English phrases, counted whatever they mean in their sentence: compare corpora by them, not talks.',
  group: 'style',
  byDefault: false,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject({
    words: count('How many words'),
    hedges: said('Hedges for 100 words: maybe, I guess, it seems', z.number()),
    certainty: said('Words of certainty for 100 words: definitely, always, of course', z.number()),
    apologies: said('Apologies for 100 words, condolences not counted: sorry, my apologies', z.number()),
    praise: said('Praise for 100 words: well done, proud of you', z.number()),
    promises: said('Promises of a good end for 100 words: you will be fine, it gets better', z.number()),
  }),
  shown: ['hedges', 'certainty', 'apologies', 'praise', 'promises'],
  examples: [
    {
      text: '### Human: Maybe I’m not sure. What kind of job may it be?\n\n### Assistant: I’m sorry! You did great, it will definitely get better.\n\n### Assistant: I’m sure you’ll be fine. Sorry for your loss.\n',
      values: {
        human: { words: 11, hedges: 27.2727272727, certainty: 0, apologies: 0 },
        assistant: { words: 19, hedges: 0, certainty: 10.5263157895, apologies: 5.2631578947 },
        all: { words: 30, praise: 3.3333333333, promises: 3.3333333333 },
      },
    },
    { text: '### Human: *sighs*\n', values: { human: { notComputed: 'no words' } } },
  ],
  prepare: prepareLanguages,
  state: () => ({
    ...languagesShape,
    words: sum,
    hedges: sum,
    certainty: sum,
    apologies: sum,
    praise: sum,
    promises: sum,
  }),
  add(state, utterance) {
    state.words += utterance.count('word');
    tellLanguage(state, utterance.view);
    for (const list of find(utterance)) state[list]++;
  },
  finish({ words, ...counts }) {
    if (words === 0) return notComputed('no words');
    const foreign = unlessEnglish(counts);
    if (foreign) return foreign;
    const rate = (times: number): number => (times * 100) / words;
    return {
      words,
      hedges: rate(counts.hedges),
      certainty: rate(counts.certainty),
      apologies: rate(counts.apologies),
      praise: rate(counts.praise),
      promises: rate(counts.promises),
    };
  },
});

const find = phrasesIn({
  hedges: { phrases: certainty.hedge, except: certainty.none },
  certainty: { phrases: certainty.certain, except: certainty.none },
  apologies: { phrases: apologies.apology, except: apologies.none },
  praise: { phrases: praise.praise, except: praise.none },
  promises: { phrases: promises.promise },
});

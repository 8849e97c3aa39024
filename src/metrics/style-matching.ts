import * as z from 'zod/mini';
import { eachClass, functionClasses } from '../language/function-words.ts';
import { bothSay, leftOutFields, leftOutShape, neitherSays } from '../measure/both-say.ts';
import { classedTalk } from '../measure/classed-talk.ts';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { leastWords } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { said } from '../records/said.ts';

/** Whether two who talk use the small words alike. */
export const styleMatching = metric({
  id: 'style-matching',
  summary: 'Tells how alike human and assistant are in their use of function words (LSM).',
  why: 'People who attend to each other come to speak alike, in words that nobody chooses on purpose. It does not tell who follows whom, nor whether they understand each other; long texts of any two are more alike than short ones.',
  unit: '1',
  formula:
    'mean over nine classes of function words of 1 − |p − q| / (p + q + 0.0001), p and q: words of the class for 100 words (tokeniser word) of human and of assistant in a conversation; 1 is alike, and so is a class that neither uses; conversations in which both say enough words, a quarter and more of them function words; percentiles to 3 decimals, of byClass means only',
  source:
    'Ireland and Pennebaker 2010; the lists of words are our own (data/lexicons/phrases/function-words.txt). Band: 195 conversations of ESConv (validation part of MultiESC), measured by this metric',
  caution:
    'English only. Other lists of words give other numbers: compare only what was computed by the same.',
  group: 'alignment',
  byDefault: false,
  of: 'conversation',
  needs: 'words',
  options: z.strictObject({ least: leastWords }),
  value: z.strictObject({
    ...spreadFields('the style matching of a conversation'),
    byClass: said(
      'Means of single classes',
      z.strictObject(eachClass((name) => said(`Mean of the class ${name}`, z.number()))),
    ),
    ...leftOutFields,
  }),
  shown: ['mean', 'p5', 'p50', 'p95'],
  bands: [{ statistic: 'mean', whose: 'all', corpus: 'ESConv', p5: 0.683, p50: 0.829, p95: 0.908 }],
  examples: [
    {
      // Of four words, each has a personal pronoun; one an article, the other an adverb.
      text: '### Human: I broke the vase.\n\n### Assistant: You really hate vases?\n',
      options: { least: 4 },
      values: {
        all: {
          n: 1,
          mean: (7 + 2 * (1 - 25 / 25.0001)) / 9,
          byClass: { personal: 1, article: 1 - 25 / 25.0001, negation: 1 },
          tooShort: 0,
          notEnglish: 0,
        },
      },
    },
    {
      text: '### Human: I feel low.\n\n### Assistant: Go on.\n',
      values: { all: neitherSays(50) },
    },
  ],
  state: () => ({
    ...leftOutShape,
    matching: distribution(3),
    // Of these, only the means are told.
    ...eachClass(() => distribution(0)),
  }),
  add(state, talk, { least }) {
    if (!bothSay(state, talk, least)) return;
    const { human, assistant } = classedTalk(talk);
    const alike = eachClass((_, index) => {
      const p = ((human.byClass[index] as number) * 100) / human.words;
      const q = ((assistant.byClass[index] as number) * 100) / assistant.words;
      return 1 - Math.abs(p - q) / (p + q + 0.0001);
    });
    for (const name of functionClasses) enter(state[name], alike[name]);
    const sum = functionClasses.reduce((all, name) => all + alike[name], 0);
    enter(state.matching, sum / functionClasses.length);
  },
  finish({ matching, tooShort, notEnglish, ...classes }, { least }) {
    if (matching.n === 0) return neitherSays(least);
    const byClass = eachClass((name) => spreadOf(classes[name]).mean);
    return { ...spreadOf(matching), byClass, tooShort, notEnglish };
  },
});

import * as z from 'zod/mini';
import { readingEase, readingGrade, readingSums } from '../language/readability.ts';
import { option } from '../lint/option.ts';
import { distribution, enter } from '../measure/distribution.ts';
import { languagesShape, prepareLanguages, tellLanguage, unlessEnglish } from '../measure/english.ts';
import { spreadOr } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { fewerThan } from '../measure/not-computed.ts';
import { orNotComputed } from '../measure/or-not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

const spread = (of: string) =>
  said(`Of conversations with enough words: ${of}`, orNotComputed(z.strictObject(spreadFields(of))));

/** How hard what is said is to read. */
export const readability = metric({
  id: 'readability',
  summary: 'Tells how easily what is said reads: Flesch reading ease, and Flesch-Kincaid grade.',
  why: 'Who is in distress reads short words and short sentences more easily; generators write like brochures. It knows of no grammar and no sense, and sentences of chats that have no full stops count as long ones.',
  unit: 'points',
  formula:
    'ease = 206.835 - 1.015 · words / sentences - 84.6 · syllables / words; grade = .39 · words / sentences + 11.8 · syllables / words - 15.59; of the sums over all text, and of each conversation with enough words. Words: tokeniser word; syllables: CMU Pronouncing Dictionary, else rules. Percentiles to 1 decimal',
  source:
    'R. Flesch 1948; J.P. Kincaid and others 1975; reproduces the example “Cool dogs wear da sunglasses.” (83.32; 2.88)',
  caution: 'English only.',
  group: 'complexity',
  byDefault: false,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({
    least: option(
      'How many words must be said: in all, for anything to be computed; in a conversation, for it to have values of its own',
      z.int().check(z.minimum(1)),
      100,
    ),
  }),
  value: z.strictObject({
    words: count('How many words'),
    sentences: count('How many sentences'),
    syllables: count('How many syllables'),
    ease: said('Flesch reading ease over all text: 0 is very hard, 100 very easy', z.number()),
    grade: said('Flesch-Kincaid grade over all text: years of school in the United States', z.number()),
    eases: spread('the reading ease of a conversation'),
    grades: spread('the grade of a conversation'),
  }),
  shown: ['words', 'ease', 'grade', 'eases.p5', 'eases.p50', 'eases.p95'],
  examples: [
    {
      text: '### Human: Cool dogs wear da sunglasses.\n\n### Assistant: They do.\n',
      options: { least: 5 },
      values: {
        human: {
          words: 5,
          sentences: 1,
          syllables: 7,
          ease: 83.32,
          grade: 2.88,
          eases: { n: 1, mean: 83.32 },
        },
        assistant: { notComputed: 'fewer than 5 words (2)' },
        all: { words: 7, sentences: 2, syllables: 9, grades: { n: 1 } },
      },
    },
    {
      text: '### Human: I feel low.\n',
      values: { human: { notComputed: 'fewer than 100 words (3)' } },
    },
  ],
  prepare: prepareLanguages,
  state: () => ({
    ...languagesShape,
    words: sum,
    sentences: sum,
    syllables: sum,
    eases: distribution(1),
    grades: distribution(1),
  }),
  add(state, { utterances }, { least }) {
    const own = { words: 0, sentences: 0, syllables: 0 };
    for (const { view } of utterances) {
      const { words, sentences, syllables } = readingSums(view);
      // What has no word has no sentence either: "...".
      if (words === 0) continue;
      tellLanguage(state, view);
      own.words += words;
      own.sentences += sentences;
      own.syllables += syllables;
    }
    state.words += own.words;
    state.sentences += own.sentences;
    state.syllables += own.syllables;
    const [ease, grade] = [readingEase(own), readingGrade(own)];
    if (own.words < least || ease === undefined || grade === undefined) return;
    enter(state.eases, ease);
    enter(state.grades, grade);
  },
  finish(state, { least }) {
    const { words, sentences, syllables } = state;
    const [ease, grade] = [readingEase(state), readingGrade(state)];
    if (words < least || ease === undefined || grade === undefined) return fewerThan(least, 'words', words);
    const needed = `with at least ${least} words`;
    return (
      unlessEnglish(state) ?? {
        words,
        sentences,
        syllables,
        ease,
        grade,
        eases: spreadOr(state.eases, needed),
        grades: spreadOr(state.grades, needed),
      }
    );
  },
});

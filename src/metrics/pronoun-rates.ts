import * as z from 'zod/mini';
import { pronouns } from '../lexicons/phrases/pronouns.ts';
import { languagesShape, prepareLanguages, tellLanguage, unlessEnglish } from '../measure/english.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

/** Of whom people speak. */
export const pronounRates = metric({
  id: 'pronoun-rates',
  summary: 'Counts the words for I, we and you, for 100 words.',
  why: 'Who suffers says “I” more often; who supports says “you”. Studies of counselling compare these rates between groups.',
  unit: 'for 100 words',
  formula:
    'words of the class / words · 100 (tokeniser word); I: I, me, my, mine, myself; we: we, us, our, ours, ourselves; you: you, your, yours, yourself; with what stands behind an apostrophe (I’m), and spellings of chats (u, im)',
  caution: 'English only; rates of groups, which tell nothing of one person.',
  group: 'style',
  byDefault: false,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject({
    words: count('How many words'),
    i: said('I, me, my, … for 100 words', z.number()),
    we: said('We, us, our, … for 100 words', z.number()),
    you: said('You, your, … for 100 words', z.number()),
  }),
  shown: ['i', 'we', 'you'],
  examples: [
    {
      text: "### Human: I’m lost, and my friend isn't like me. Let's see, she is mine.\n\n### Assistant: Are you? You'll tell us yourself.\n",
      values: {
        human: { words: 13, i: 30.7692307692, we: 7.6923076923, you: 0 },
        assistant: { words: 6, i: 0, we: 16.6666666667, you: 50 },
        all: { words: 19 },
      },
    },
    { text: '### Human: ...\n', values: { human: { notComputed: 'no words' } } },
  ],
  prepare: prepareLanguages,
  state: () => ({ ...languagesShape, words: sum, i: sum, we: sum, you: sum }),
  add(state, { view }) {
    const { words } = view.tokens('word');
    state.words += words.length;
    tellLanguage(state, view);
    for (const word of words) {
      const person = persons.get(word) ?? (word.includes("'") ? persons.get(stemOf(word)) : undefined);
      if (person !== undefined) state[person]++;
    }
  },
  finish({ words, i, we, you, ...languages }) {
    if (words === 0) return notComputed('no words');
    const rate = (times: number): number => (times * 100) / words;
    return unlessEnglish(languages) ?? { words, i: rate(i), we: rate(we), you: rate(you) };
  },
});

type Person = keyof typeof pronouns;

const persons: ReadonlyMap<string, Person> = new Map(
  (['i', 'we', 'you'] as const).flatMap((person) => pronouns[person].map((word) => [word, person] as const)),
);

/** `i'm` is a form of `i`. */
function stemOf(word: string): string {
  return word.slice(0, word.indexOf("'"));
}

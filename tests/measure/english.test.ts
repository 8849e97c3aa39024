import { expect, test } from 'vitest';
import { loadLanguages } from '../../src/language/language-of.ts';
import { viewOfText } from '../../src/language/text-view.ts';
import { tellLanguage, unlessEnglish } from '../../src/measure/english.ts';
import type { Metric } from '../../src/measure/metric.ts';
import { metrics } from '../../src/metrics/index.ts';
import { tryMetric } from '../../src/testing.ts';

await loadLanguages();

const english = 'I have not slept well since I moved here, and I do not know whom to tell.';
const german = 'Ich schlafe schlecht, seit ich hierher gezogen bin, und weiß nicht, wem ich es sagen soll.';

test('texts whose language can be told are counted, and of them those in another one than English', () => {
  const state = { told: 0, foreign: 0 };
  for (const text of [english, german, 'Ja.', '', '...']) tellLanguage(state, viewOfText(text));
  expect(state).toEqual({ told: 2, foreign: 1 });
});

test.each([
  [0, 0, undefined],
  [10, 1, undefined],
  [19, 2, 'made for English: 2 of the 19 utterances whose language can be told are in another one'],
  [1, 1, 'made for English: 1 of the 1 utterances whose language can be told are in another one'],
])('of %i texts, %i in another language: %s', (told, foreign, reason) => {
  expect(unlessEnglish({ told, foreign })?.notComputed).toBe(reason);
});

test.each(['open-question-share', 'phrase-rates', 'pronoun-rates', 'sentiment'] as const)(
  '%s has no numbers for another language, where it would find nothing',
  async (id) => {
    const one: Metric = await metrics[id]();
    const asked = german.replace('.', ', und was soll ich tun?');
    expect(tryMetric(one, { text: `### Human: ${asked}\n` }).all).toEqual({
      notComputed: expect.stringContaining('made for English'),
    });
    expect(tryMetric(one, { text: `### Human: ${english} Why?\n` }).all).not.toHaveProperty('notComputed');
  },
);

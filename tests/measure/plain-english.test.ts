import { expect, test } from 'vitest';
import { viewOfText } from '../../src/language/text-view.ts';
import type { Metric } from '../../src/measure/metric.ts';
import { tellPlainEnglish, unlessPlainEnglish } from '../../src/measure/plain-english.ts';
import { metrics } from '../../src/metrics/index.ts';
import { tryMetric } from '../../src/testing.ts';

const english =
  'I have not slept well since I moved here, and I do not know whom to tell about it, for they are all new to me.';
const german =
  'Ich schlafe schlecht, seit ich hierher gezogen bin, und weiß nicht, wem ich es sagen soll, denn alle sind mir neu.';

test('long texts are counted, and of them those that are plainly English', () => {
  const state = { long: 0, plain: 0 };
  for (const text of [english, german, 'It is not the same to me.', ''])
    tellPlainEnglish(state, viewOfText(text));
  expect(state).toEqual({ long: 2, plain: 1 });
});

test('half of them are enough, and so is nothing that could tell', () => {
  expect(unlessPlainEnglish({ long: 0, plain: 0 })).toBe(undefined);
  expect(unlessPlainEnglish({ long: 2, plain: 1 })).toBe(undefined);
  expect(unlessPlainEnglish({ long: 3, plain: 1 })?.notComputed).toBe(
    'made for English: only 1 of the 3 utterances of 80 characters and more are plainly in it',
  );
});

test.each(['closing-gratitude', 'stock-phrase-density'] as const)(
  '%s has no numbers for another language, where it would find nothing',
  async (id) => {
    const one: Metric = await metrics[id]();
    expect(tryMetric(one, { text: `### Human: ${german}\n` }).all).toEqual({
      notComputed: expect.stringContaining('made for English'),
    });
    expect(tryMetric(one, { text: `### Human: ${english}\n` }).all).not.toHaveProperty('notComputed');
  },
);

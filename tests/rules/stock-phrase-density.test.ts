import { describe, expect, test } from 'vitest';
import { stockPhraseDensity } from '../../src/rules/stock-phrase-density.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of stock-phrase-density', () => runExamples(stockPhraseDensity));

const answer = (reply: string, rest = 0): string =>
  `### Human: Nobody came.\n\n### Assistant: ${reply} ${'So. '.repeat(rest)}\n`;
const three = 'You are not alone, I’m here for you, be gentle with yourself.';

test.each([
  ['three phrases of three families in 500 words', three, 488, 0],
  ['three phrases of three families in 499 words', three, 487, 1],
  ['two phrases', 'You are not alone, I’m here for you.', 0, 0],
  ['three phrases of two families', 'You are not alone, not alone in this, and I’m here for you.', 0, 0],
  ['phrases over lines', three.replaceAll(' ', '\n'), 0, 1],
])('%s', async (_what, reply, rest, times) => {
  expect((await tryRule(stockPhraseDensity, { text: answer(reply, rest) })).finds).toHaveLength(times);
});

test('the message counts phrases and words', async () => {
  const { messages } = await tryRule(stockPhraseDensity, { text: answer(three) });
  expect(messages).toEqual([
    '3 stock phrases such as "You are not alone" in 12 words of the assistant, 25.0 in 100; expected at most 0.6, as between people',
  ]);
});

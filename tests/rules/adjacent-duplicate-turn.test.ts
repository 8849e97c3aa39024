import { describe, expect, test } from 'vitest';
import { adjacentDuplicateTurn } from '../../src/rules/adjacent-duplicate-turn.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of adjacent-duplicate-turn', () => runExamples(adjacentDuplicateTurn));

const twice = (one: string, other: string): string => `### Human: ${one}\n\n### Human: ${other}\n`;

test.each([
  ['Hello', 'hello!', true],
  ['I’m here.', "I'M HERE", true],
  ['a café', 'A cafe\u0301.', true],
  ['One\r\ntwo', 'one two', true],
  ['我在。', '我在', true],
  ['...', '...', true],
  ['👍', '👎', false],
  ['', '', false],
  ['...', '', false],
  ['Hello', 'Hello there', false],
  ['Hello there', 'Hello', false],
  ['A cafe', 'A cafe\u0301', false],
  ['I dont', "I don't", false],
  ['20 \u212a', '20 k', true],
  ['Go 👍 on', '*Go* on', true],
  ['Go on 👍', 'Go on', true],
])('%j and %j are the same: %j', async (one, other, same) => {
  expect((await tryRule(adjacentDuplicateTurn, { text: twice(one, other) })).finds).toHaveLength(
    same ? 1 : 0,
  );
});

test('of three equal turns the fix leaves the first', async () => {
  const text = '### Human: Hi.\n### Human: hi\n### Human: Hi!\n\n### Assistant: Hello.\n';
  const { finds, fixed } = await tryRule(adjacentDuplicateTurn, { text });
  expect(finds).toEqual(['hi', 'Hi!']);
  expect(fixed).toBe('### Human: Hi.\n\n### Assistant: Hello.\n');
});

test('turns that are listed in JSON are found and left alone', async () => {
  const rows = ['Hello', 'hello'].map((content) => ({ role: 'user', content }));
  const outcome = await tryRule(adjacentDuplicateTurn, { text: JSON.stringify({ messages: rows }) });
  expect(outcome.finds).toEqual(['hello']);
  expect(outcome.fixed).toBeUndefined();
});

test('a transcript inside a JSON string is mended there', async () => {
  const text = `${JSON.stringify({ text: '### Human: Hi\n\n### Human: "Hi"\n\n### Assistant: Yes?' })}\n`;
  const { fixed } = await tryRule(adjacentDuplicateTurn, { text });
  expect(fixed).toBe(`${JSON.stringify({ text: '### Human: Hi\n\n### Assistant: Yes?' })}\n`);
});

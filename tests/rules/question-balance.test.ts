import { describe, expect, test } from 'vitest';
import { questionBalance } from '../../src/rules/question-balance.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of question-balance', () => runExamples(questionBalance));

const talk = (...replies: readonly string[]): string =>
  replies.map((reply) => `### Human: Hm.\n\n### Assistant: ${reply}\n\n`).join('');

test.each([
  [['Why?', 'I see.', 'Yes.', 'No.'], ['I see.']],
  [['Why?', 'Who?', 'Yes.', 'No.'], ['Yes.']],
  [['Why?', 'I see.', 'Who?', 'No.'], []],
  [['No.', 'I see.', 'Yes.', 'Go on?'], []],
  [['No.', 'I see.', 'Yes.', 'Go on.'], ['No.']],
  [['Why?', 'I see.', 'Yes.'], []],
  [['Why?', 'Who?', 'Ah?', 'No.', 'Yes.'], []],
  [['Why?', 'Who?', 'No.', 'Yes.', 'Oh.'], ['No.']],
  [['为什么？', '我明白。', '你觉得呢？', '好的。'], []],
  [['为什么？', '我明白。', '是的。', '好的。'], ['我明白。']],
])('of the replies %j, the silence begins at %j', async (replies, finds) => {
  expect((await tryRule(questionBalance, { text: talk(...replies) })).finds).toEqual(finds);
});

test.each([
  ['Why? And who? And when?', 1],
  ['Why?! And who???', 0],
  ['Why, who, when?', 0],
  ['See https://example.org/?a=1?b=2?c=3 there.', 0],
  ['为什么？是谁？什么时候？', 1],
])('a turn %j is found %i times', async (reply, times) => {
  expect((await tryRule(questionBalance, { text: talk(reply) })).finds).toHaveLength(times);
});

test('how many questions and turns there may be can be stated', async () => {
  const options = { most: 1, turns: 2 };
  const { finds } = await tryRule(questionBalance, { text: talk('Why? Who?', 'I see.'), options });
  expect(finds).toEqual(['Why? Who?', 'I see.']);
});

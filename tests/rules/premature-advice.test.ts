import { describe, expect, test } from 'vitest';
import { prematureAdvice } from '../../src/rules/premature-advice.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of premature-advice', () => runExamples(prematureAdvice));

const talk = (...turns: readonly string[]): string =>
  turns.map((text, index) => `### ${index % 2 === 0 ? 'Human' : 'Assistant'}: ${text}\n\n`).join('');

test.each([
  [['I lost my job.', 'You should call them.'], ['You should']],
  [['I lost my job.', 'Have you tried to call them?'], ['Have you tried']],
  [['I lost my job.', 'Oh no. Why don’t you call them?'], ['Why don’t you']],
  [['I lost my job.', 'You need to rest, and you should call.'], ['You need to']],
  [['I lost my job.', 'Oh no.', 'Yes.', 'You should call them.'], ['You should']],
  [['I lost my job.', 'When? You should call them.'], []],
  [['I lost my job.', 'When?', 'Now.', 'You should call them.'], []],
  [['I lost my job, you know?', 'You should call them.'], []],
  [['I lost my job. Please help me.', 'You should call them.'], []],
  [['I need tips for my job.', 'You should call them.'], []],
  [['Solve 2 + 2.', 'You need to add them.'], []],
  [['I lost my job.', 'I am here if you need to talk.'], []],
  [['I lost my job.', 'I do not think you should call.'], []],
  [['I lost my job.', '“You should call them”, they say.'], []],
  [['I lost my job.', 'You must be tired. You should be proud.'], []],
  [['I lost my job. You should help.', 'I see.'], []],
])('%j gives %j', async (turns, finds) => {
  expect((await tryRule(prematureAdvice, { text: talk(...turns) })).finds).toEqual(finds);
});

test('an assistant that begins is not answering yet', async () => {
  const text = '### Assistant: You should tell me.\n\n### Human: I lost my job.\n';
  expect((await tryRule(prematureAdvice, { text })).finds).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { absolutePromise } from '../../src/rules/absolute-promise.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of absolute-promise', () => runExamples(absolutePromise));

const answer = (reply: string): string => `### Human: I failed again.\n\n### Assistant: ${reply}\n`;

test.each([
  ['It will get better.', 1],
  ['IT WILL\nGET BETTER.', 1],
  ['It’ll be okay, you’ve got this.', 2],
  ['Even if you cannot see it now, better days are ahead.', 1],
  ['I hope it will get better.', 0],
  ['I hope that, with some rest, it will get better.', 0],
  ['I hope so. It will get better.', 1],
  ['Will things get better?', 0],
  ['Do you think it will get better?', 0],
  ['I would never say it will get better.', 0],
  ['If it will get better, nobody knows.', 0],
  ['They say “it will get better”.', 0],
  ['It will get bitter.', 0],
  ['', 0],
])('%j holds %i promises', async (reply, count) => {
  expect((await tryRule(absolutePromise, { text: answer(reply) })).finds).toHaveLength(count);
});

test('a person may promise', async () => {
  const text = '### Human: It will get better.\n\n### Assistant: What makes you sure?\n';
  expect((await tryRule(absolutePromise, { text })).finds).toEqual([]);
});

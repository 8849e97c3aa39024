import { describe, expect, test } from 'vitest';
import { repeatedOpener } from '../../src/rules/repeated-opener.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of repeated-opener', () => runExamples(repeatedOpener));

const replies = (...texts: readonly string[]): string =>
  texts.map((text) => `### Human: Hm.\n\n### Assistant: ${text}\n\n`).join('');

test.each([
  ['IT’S good – that you wrote me.', 1],
  ['*nods* It’s good that you wrote me.', 1],
  ['It’s good\nthat you wrote me.', 1],
  ['It’s good that you wrote.', 0],
  ['It’s good to hear from you.', 0],
  ['And it’s good that you wrote me.', 0],
])('a turn %j after one that begins alike is found %i times', async (second, times) => {
  const text = replies('It’s good that you tell me.', second);
  const { finds, messages } = await tryRule(repeatedOpener, { text });
  expect(finds).toHaveLength(times);
  expect(messages.filter((message) => message.includes('\n'))).toEqual([]);
});

test('each later turn is reported, and other sides are not looked at', async () => {
  const said = 'I see what you mean by it.';
  expect((await tryRule(repeatedOpener, { text: replies(said, said, said) })).finds).toHaveLength(2);
  const human = `### Human: ${said}\n\n### Assistant: ${said}\n\n### Human: ${said}\n`;
  expect((await tryRule(repeatedOpener, { text: human })).finds).toEqual([]);
});

test('how long openings and turns are can be stated', async () => {
  const text = replies('I see. Go on.', 'I see. And then?');
  expect((await tryRule(repeatedOpener, { text })).finds).toEqual([]);
  const options = { opener: 2, words: 4 };
  expect((await tryRule(repeatedOpener, { text, options })).finds).toEqual(['I see']);
});

import { describe, expect, test } from 'vitest';
import { overApology } from '../../src/rules/over-apology.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of over-apology', () => runExamples(overApology));

const replies = (...texts: readonly string[]): string =>
  texts.map((text) => `### Human: Hm.\n\n### Assistant: ${text}\n\n`).join('');

test.each([
  [['Sorry.', 'I’m sorry.', 'I apologise, and my apologies for it.'], ['I apologise']],
  [['Sorry.', 'I’m sorry.'], []],
  [['Sorry, sorry, sorry, sorry.'], ['sorry']],
  [['Sorry.', 'I’m sorry.', 'I am not sorry.'], []],
  [['Sorry.', 'I’m sorry.', 'You need not be sorry.'], []],
  [['Sorry.', 'I’m sorry.', 'I am sorry for your loss.'], []],
])('the turns %j are sorry once too often in %j', async (texts, finds) => {
  expect((await tryRule(overApology, { text: replies(...texts) })).finds).toEqual(finds);
});

test('after a death it is a condolence, before it is none', async () => {
  const text = replies('Sorry.', 'Sorry.', 'Sorry.');
  const death = '### Human: My dog died.\n\n';
  expect((await tryRule(overApology, { text: death + text })).finds).toEqual([]);
  expect((await tryRule(overApology, { text: text + death })).finds).toEqual(['Sorry']);
});

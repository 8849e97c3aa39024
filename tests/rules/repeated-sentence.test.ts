import { describe, expect, test } from 'vitest';
import { repeatedSentence } from '../../src/rules/repeated-sentence.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of repeated-sentence', () => runExamples(repeatedSentence));

const refrain = 'I am here for you any time.';
const after = (reply: string): string =>
  `### Assistant: ${refrain}\n\n### Human: Thanks.\n\n### Assistant: ${reply}`;

test.each([
  ['of the same words in other marks and letters', 'Yes. I AM here - for you, any time…', 1],
  ['that another paragraph holds', `Yes.\n\n${refrain}`, 1],
  ['with a cue before it', `*nods* ${refrain}`, 1],
  ['twice more', `${refrain} ${refrain}`, 2],
  ['of one word less', 'I am here for you any.', 0],
])('a sentence %s is found as often as it comes back', async (_what, reply, times) => {
  expect((await tryRule(repeatedSentence, { text: after(reply) })).finds).toHaveLength(times);
});

test('sentences of five words may come back', async () => {
  const text = '### Human: I am here for you.\n\n### Assistant: No.\n\n### Human: I am here for you.';
  expect((await tryRule(repeatedSentence, { text })).finds).toEqual([]);
  expect((await tryRule(repeatedSentence, { text, options: { words: 5 } })).finds).toHaveLength(1);
});

test('sides without a role are told apart by their labels', async () => {
  const rows = ['Ann', 'Ben', 'Ann'].map((from) => ({ from, value: 'It rains again in this town.' }));
  const { finds } = await tryRule(repeatedSentence, { text: JSON.stringify({ conversations: rows }) });
  expect(finds).toEqual(['It rains again in this town.']);
});

test.each([
  ['Yes. SAID', 'Yes.'],
  ['SAID Yes.', 'Yes.'],
  ['Yes. SAID No.', 'Yes. No.'],
  ['Yes.\n\nSAID\n\nNo.', 'Yes.\n\nNo.'],
  ['Yes.\n\nSAID No.', 'Yes.\n\nNo.'],
  ['Yes.\n\nMaybe. SAID\n\nNo.', 'Yes.\n\nMaybe.\n\nNo.'],
  ['SAID\n\nNo.', 'No.'],
  ['- Yes.\r\n- SAID\r\n- No.', '- Yes.\r\n- No.'],
  ['SAID No. SAID', 'No.'],
  ['SAID SAID No. SAID SAID', 'No.'],
])('the fix makes %j to %j', async (reply, left) => {
  const { fixed } = await tryRule(repeatedSentence, { text: after(reply.replaceAll('SAID', refrain)) });
  expect(fixed).toBe(after(left));
});

test('the fix empties no turn', async () => {
  expect((await tryRule(repeatedSentence, { text: after(`${refrain} ${refrain}`) })).fixed).toBeUndefined();
});

test('a long turn of one sentence said again and again takes linear time', async () => {
  const text = `### Human: ${refrain} ${`${refrain} `.repeat(5_000)}`;
  expect((await tryRule(repeatedSentence, { text })).finds).toHaveLength(5_000);
});

import { describe, expect, test } from 'vitest';
import { truncatedLastTurn } from '../../src/rules/truncated-last-turn.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of truncated-last-turn', () => runExamples(truncatedLastTurn));

const long =
  'You moved in May, and since then you have eaten alone, day after day, and nobody has asked you how you are.';

async function finds(last: string, before = ''): Promise<readonly string[]> {
  return (
    await tryRule(truncatedLastTurn, { text: `${before}### Human: I feel low.\n\n### Assistant: ${last}\n` })
  ).finds;
}

test.each([
  [`${long} You could`, 'could'],
  [`${long} Then,`, 'Then,'],
  [`${long} It takes 3`, '3'],
  [`${long} C’est déjà`, 'déjà'],
  [`${long}\n\nPlease`, 'Please'],
  [`${long}\n\n1. Ask at the library.\n2. Look for`, 'for'],
  [`${long}\r\n\r\nYou`, 'You'],
])('%j breaks off', async (last, found) => {
  expect(await finds(last)).toEqual([found]);
});

test.each([
  long,
  `${long} Take care 🙂`,
  `${long} Take care :)`,
  `${long} Take care : D`,
  `${long} See https://example.org/help`,
  `${long} #newintown`,
  `${long}\n\n- the library\n- a choir`,
  `${long}\n\nWarm wishes,\nyour helper`,
  `${long}\n\n“One day at a time.” — Ana May`,
  `${long}\n\nJune | 3 | 4`,
  `${long} ขอบคุณ`,
  'Since when',
])('%j does not', async (last) => {
  expect(await finds(last)).toEqual([]);
});

test('twenty words are too few to tell, twenty-one are not', async () => {
  const words = (count: number) => 'so '.repeat(count).trim();
  expect(await finds(words(20))).toEqual([]);
  expect(await finds(words(21))).toEqual(['so']);
});

test('where earlier answers have no full stop either, that is how the assistant writes', async () => {
  const before = '### Human: hi\n\n### Assistant: hello there\n\n';
  expect(await finds(`${long} You could`, before)).toEqual([]);
  expect(await finds(`${long} You could`, before.replace('there', 'there.'))).toEqual(['could']);
});

test('what the human says last is not looked at', async () => {
  const text = `### Assistant: Hi.\n\n### Human: ${long} You could\n`;
  expect((await tryRule(truncatedLastTurn, { text })).finds).toEqual([]);
});

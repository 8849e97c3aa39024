import { describe, expect, test } from 'vitest';
import { prematureClosing } from '../../src/rules/premature-closing.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of premature-closing', () => runExamples(prematureClosing));

const talk = (...turns: readonly string[]): string =>
  turns.map((text, index) => `### ${index % 2 === 0 ? 'Human' : 'Assistant'}: ${text}\n\n`).join('');

test.each([
  [['I failed.', 'Goodbye.', 'Wait.', 'Yes?'], ['Goodbye']],
  [['I failed.', 'Goodbye.', 'Wait.'], []],
  [['I failed.', 'Goodbye.'], []],
  [['I failed.', 'Goodbye.', 'Thanks, bye.', 'Bye.'], []],
  [['I failed, but thank you.', 'Goodbye.', 'Wait.', 'Yes?'], []],
  [['I failed.', 'Good luck!', 'Wait.', 'Yes?'], []],
  [['I failed.', 'So you had to say goodbye to it.', 'Yes.', 'And?'], []],
  [['I failed.', 'Goodbye. Take care.', 'Wait.', 'Bye.', 'Wait!', 'Yes?'], ['Goodbye']],
])('%j takes leave too early in %j', async (turns, finds) => {
  expect((await tryRule(prematureClosing, { text: talk(...turns) })).finds).toEqual(finds);
});

test('a talk that only the assistant holds has nobody to take leave of', async () => {
  const text = '### Assistant: Goodbye.\n\n'.repeat(4);
  expect((await tryRule(prematureClosing, { text })).finds).toEqual([]);
});

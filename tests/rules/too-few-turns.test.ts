import { describe, expect, test } from 'vitest';
import { tooFewTurns } from '../../src/rules/too-few-turns.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of too-few-turns', () => runExamples(tooFewTurns));

const four = (said: string) =>
  `### Human: ${said}\n\n### Assistant: ${said}\n\n### Human: ${said}\n\n### Assistant: ${said}\n`;

async function messages(text: string, options = {}): Promise<readonly string[]> {
  return (await tryRule(tooFewTurns, { text, options })).messages;
}

test('sixteen characters are enough, fifteen are not, whatever their bytes', async () => {
  expect(await messages(four('good'))).toEqual([]);
  expect(await messages(four('睡不好。'))).toEqual([]);
  expect(await messages(four('👍👍👍👍'))).toEqual([]);
  expect(await messages(four('god'))).toHaveLength(1);
  expect(await messages(four('god'), { characters: 12 })).toEqual([]);
});

test('the side that speaks least is named', async () => {
  const text = '### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: Since May.\n';
  expect(await messages(text)).toEqual(['the assistant has one turn here; expected 2 or more of each side']);
  expect(await messages('### Human: I feel low.\n\n### Human: So low.\n')).toEqual([
    'only the human speaks here; expected a talk of two',
  ]);
});

test('instructions are no side, and a third speaker may speak once', async () => {
  expect(await messages(`### System: Be kind.\n\n${four('I see.')}`)).toEqual([]);
  expect(
    await messages('Ana: I am here.\nBen: I am, too.\nEva: Me, too.\nAna: Good.\nBen: Yes.\nEva: Yes.\n', {
      turns: 2,
    }),
  ).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { farewellRepeated } from '../../src/rules/farewell-repeated.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of farewell-repeated', () => runExamples(farewellRepeated));

const replies = (...texts: readonly string[]): string =>
  texts.map((text) => `### Human: Hm.\n\n### Assistant: ${text}\n\n`).join('');

test.each([
  [['Take care!', 'Take care.'], ['Take care']],
  [
    ['Goodbye.', 'Bye.', 'Bye bye!'],
    ['Bye', 'Bye bye'],
  ],
  [['Have a great day!', 'Enjoy the rest of your day.'], ['Enjoy the rest of your']],
  [['Take care. Take care!'], []],
  [['Take care.', 'Goodbye.'], []],
  [['Take care.', 'Who will take care of it?'], []],
  [['Goodbye.', 'You had to say goodbye to him.'], []],
  [['Have a good day.', 'Did you have a good day?'], []],
  [['Wishing you the best of luck.', 'Wishing you the best of luck.'], ['Wishing you the best']],
])('the turns %j take leave again in %j', async (texts, finds) => {
  expect((await tryRule(farewellRepeated, { text: replies(...texts) })).finds).toEqual(finds);
});

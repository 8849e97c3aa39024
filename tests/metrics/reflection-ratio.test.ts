import { describe, expect, test } from 'vitest';
import { reflectionRatio } from '../../src/metrics/reflection-ratio.ts';
import { measureRows } from './rows.ts';
import { runExamples } from './units.ts';

describe('the examples of reflection-ratio', () => runExamples(reflectionRatio));

const row = (...strategies: readonly string[]) => ({
  messages: strategies.flatMap((strategy) => [
    { role: 'user', content: 'I feel low.' },
    { role: 'assistant', content: 'You feel low.', strategy },
  ]),
});
const rows = [
  row('Question', 'Reflection', 'reflection of feelings', 'Other'),
  row('questions', 'Question'),
  row('Simple Reflection'),
];
const field = 'messages.strategy';

test('labels are counted whatever their case, in all and by conversation', () => {
  expect(measureRows(reflectionRatio, rows, { field }).all).toMatchObject({
    reflections: 3,
    questions: 3,
    ratio: 1,
    byConversation: { n: 2, mean: 1, min: 0, max: 2 },
  });
});

test('what counts as one can be stated', () => {
  const stated = { field, reflections: ['OTHER'], questions: ['question'] };
  expect(measureRows(reflectionRatio, rows, stated).all).toMatchObject({ reflections: 1, questions: 2 });
});

test('without a question there is no ratio', () => {
  expect(measureRows(reflectionRatio, [row('Reflection')], { field }).all).toEqual({
    notComputed: `no label of a question in the field ${field}`,
  });
});

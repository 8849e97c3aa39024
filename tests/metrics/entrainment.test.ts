import { describe, expect, test } from 'vitest';
import { entrainment } from '../../src/metrics/entrainment.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of entrainment', () => runExamples(entrainment));

function shares(...turns: readonly string[]): unknown {
  const text = turns.map((turn, index) => `### ${index % 2 ? 'Assistant' : 'Human'}: ${turn}\n`).join('\n');
  return tryMetric(entrainment, { text, options: { least: 1 } }).all;
}

test.each([
  ['nothing of it', 'My cat is ill.', 'I am here for sunshine.', 0],
  ['all of it', 'My cat is ill.', 'Your CAT is so ill?', 1],
  ['types, not tokens', 'My cat, my cat!', 'The cat, the cat, the garden.', 1 / 2],
  ['function words do not count', 'I am in it with you.', 'You and I are in it, friend.', 0],
])('%s: %j, %j', (_, human, assistant, mean) => {
  expect(shares(human, assistant)).toMatchObject({
    assistant: { n: 1, mean },
    human: { notComputed: 'no conversation with a reply that has a content word' },
  });
});

test('only the turn before counts, and every reply weighs the same', () => {
  // 1 of 1 (cat); 1 of 2 (garden, not cat).
  expect(
    shares('My cat is old.', 'The cat?', 'It sits in the garden.', 'In the garden? The cat?'),
  ).toMatchObject({ assistant: { mean: 3 / 4 }, human: { mean: 0 } });
});

test('replies without a content word are left out', () => {
  expect(shares('My cat is old.', 'Is it?', 'The cat sleeps.', 'It sleeps?')).toMatchObject({
    assistant: { n: 1, mean: 1 },
  });
});

test('what is said in cues is not taken up', () => {
  expect(shares('My cat is old.', '*strokes the cat* I see you sleep.')).toMatchObject({
    assistant: { mean: 0 },
  });
});

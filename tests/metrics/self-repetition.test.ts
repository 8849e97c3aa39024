import { describe, expect, test } from 'vitest';
import { selfRepetition } from '../../src/metrics/self-repetition.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of self-repetition', () => runExamples(selfRepetition));

test('three sentences that share five 4-grams as those of the package’s README do have its number', () => {
  const said = ['one two three four five six seven eight nine', 'ten', 'eleven'];
  const sentences = [
    'a quick brown fox jumps over the lazy dog',
    'a quick brown fox jumps over the lazy dogs again',
    'suddenly the quick brown fox leaps swiftly over the sleeping dog',
  ];
  const valueOf = (texts: readonly string[]): unknown =>
    tryMetric(selfRepetition, { text: texts.map((one) => `### Human: ${one}\n`).join('\n') }).human;
  expect(valueOf(sentences)).toMatchObject({ n: 1, mean: Number((1.194506).toFixed(6)) });
  expect(valueOf(said)).toMatchObject({ n: 1, mean: 0 });
});

import { describe, expect, test } from 'vitest';
import { selfRepetition } from '../../src/metrics/self-repetition.ts';
import { tryMetric } from '../../src/testing.ts';
import { vectors } from './repetition.ts';
import { runExamples } from './units.ts';

describe('the examples of self-repetition', () => runExamples(selfRepetition));

const meanOf = (texts: readonly string[], options = {}): string => {
  const text = texts.map((one) => `### Human: ${one}\n`).join('\n');
  const { human } = tryMetric(selfRepetition, { text, options }) as { human: { mean: number } };
  return human.mean.toFixed(10);
};

test('sentences that share as many 4-grams as those in the package’s README have its number', () => {
  // The package takes marks and capitals for parts of words, so that `dog.` is another word than `dog`, and `The` than `the`.
  const fox = [
    'a quick brown fox jumps over the lazy dog',
    'a quick brown fox jumps over the lazy dogs again',
    'suddenly the quick brown fox leaps swiftly over the sleeping dog',
  ];
  expect(Number(meanOf(fox)).toFixed(6)).toBe('1.194506');
});

test.each(vectors)('$name: what the package diversity says', (vector) => {
  const { utterances, selfRepetition: four, selfRepetition3: three } = vector;
  expect(meanOf(utterances)).toBe(four.toFixed(10));
  expect(meanOf(utterances, { n: 3 })).toBe(three.toFixed(10));
});

test('utterances that share nothing, or are shorter than an n-gram, have 0', () => {
  expect(meanOf(['one two three four five', 'six', ''])).toBe('0.0000000000');
});

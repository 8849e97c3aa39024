import { describe, expect, test } from 'vitest';
import { readability } from '../../src/metrics/readability.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of readability', () => runExamples(readability));

const dogs = 'Cool dogs wear da sunglasses.';
const options = { least: 5 };

test('the sums of conversations are added up, and each has values of its own', () => {
  const text = `### Human: ${dogs}\n\n### Human: They do.\n<|endoftext|>\n### Human: ${dogs}\n`;
  expect(tryMetric(readability, { text, options }).human).toMatchObject({
    words: 12,
    sentences: 3,
    syllables: 16,
    ease: 206.835 - 1.015 * 4 - 84.6 * (16 / 12),
    eases: { n: 2, max: expect.closeTo(206.835 - 1.015 * 3.5 - 84.6 * (9 / 7), 9) as number },
  });
});

test('what has no words has no sentences', () => {
  const text = `### Human: ${dogs}\n\n### Human: ...\n\n### Human: :-)\n`;
  expect(tryMetric(readability, { text, options }).human).toMatchObject({ words: 5, sentences: 1 });
});

test('many short conversations have values together, and none of their own', () => {
  const text = `### Human: I feel low.\n<|endoftext|>\n### Human: You feel low.\n`;
  expect(tryMetric(readability, { text, options }).all).toMatchObject({
    words: 6,
    sentences: 2,
    eases: { notComputed: 'no conversation with at least 5 words' },
    grades: { notComputed: 'no conversation with at least 5 words' },
  });
});

test.each([
  ['', 'fewer than 5 words (0)'],
  ['### Human: ...\n', 'fewer than 5 words (0)'],
  [
    '### Human: Duermo mal desde que me mudé aquí, y no sé a quién contárselo.\n',
    'made for English: 1 of the 1 utterances whose language can be told are in another one',
  ],
  ['### Human: 我睡不着。\n', 'no words can be told apart: 1 of 1 utterances are in a script without spaces'],
])('of %j nothing is computed', (text, reason) => {
  expect(tryMetric(readability, { text, options }).all).toEqual({ notComputed: reason });
});

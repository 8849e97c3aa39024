import { describe, expect, test } from 'vitest';
import { sentiment } from '../../src/metrics/sentiment.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of sentiment', () => runExamples(sentiment));

describe.each(['3.3.1', '3.3.2'])('the published vectors, release %s', (release) => {
  test.each([
    ['VADER is smart, handsome, and funny.', 0.8316],
    ['VADER is smart, handsome, and funny!', 0.8439],
    ['VADER is very smart, handsome, and funny.', 0.8545],
    ['VADER is VERY SMART, handsome, and FUNNY.', 0.9227],
    ['VADER is VERY SMART, handsome, and FUNNY!!!', 0.9342],
    ['VADER is not smart, handsome, nor funny.', -0.7424],
    ['The book was good.', 0.4404],
    ["At least it isn't a horrible book.", 0.431],
    ['The book was only kind of good.', 0.3832],
    ['Today SUX!', -0.5461],
    ['Make sure you :) or :D today!', 0.8633],
    ['Not bad at all', 0.431],
    ['Not good', -0.3412],
  ])('%j: %d', (text, mean) => {
    const value = tryMetric(sentiment, { text: `### Human: ${text}\n`, options: { release } });
    expect(value.human).toMatchObject({ utterances: 1, mean, p50: mean });
  });
});

test('the releases differ where the later one has more words', () => {
  const text = '### Human: Catch utf-8 emoji such as 💘 and 💋 and 😁\n';
  expect(tryMetric(sentiment, { text }).human).toMatchObject({ mean: 0.875 });
  expect(tryMetric(sentiment, { text, options: { release: '3.3.1' } }).human).toMatchObject({ mean: 0.7003 });
});

test.each([
  // The thresholds of VADER's authors: .05 and -.05 belong to what is felt.
  ['The table is brown.', { positive: 0, neutral: 1, negative: 0 }],
  ['...', { utterances: 1, neutral: 1, mean: 0 }],
  [':(', { utterances: 1, negative: 1 }],
  ['LOVE!!!! love love love love love love love love love love love love love love', { positive: 1 }],
])('%j has shares', (text, shares) => {
  expect(tryMetric(sentiment, { text: `### Human: ${text}\n` }).human).toMatchObject(shares);
});

test('words in cues are felt where they are counted', () => {
  const text = '### Human: *cries* The table is brown.\n';
  expect(tryMetric(sentiment, { text }).human).toMatchObject({ mean: 0 });
  expect(tryMetric(sentiment, { text, countCues: true }).human).toMatchObject({ negative: 1 });
});

test('where words cannot be told apart, nothing is computed', () => {
  expect(tryMetric(sentiment, { text: '### Human: 我睡不着。\n' }).human).toHaveProperty('notComputed');
});

test('a release that there is not is refused', () => {
  expect(sentiment.options.safeParse({ release: '1.1.3' }).success).toBe(false);
});

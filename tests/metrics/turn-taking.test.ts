import { describe, expect, test } from 'vitest';
import { turnTaking } from '../../src/metrics/turn-taking.ts';
import { tryMetric } from '../../src/testing.ts';
import { measureRows } from './rows.ts';
import { runExamples } from './units.ts';

describe('the examples of turn-taking', () => runExamples(turnTaking));

test('speakers without a role are told apart by their labels', () => {
  const dialog = ['anna', 'ben', 'ben', 'anna'].map((speaker) => ({ speaker, content: 'Hi.' }));
  expect(measureRows(turnTaking, [{ dialog }]).all).toMatchObject({
    pairs: 3,
    sameSpeaker: 1,
    strict: 0,
    runs: [
      [1, 2],
      [2, 1],
    ],
    first: [['none', 1]],
  });
});

test('one utterance alone alternates', () => {
  expect(tryMetric(turnTaking, { text: '### Human: Hi.\n' }).all).toMatchObject({
    pairs: 0,
    alternation: 1,
    strict: 1,
    longestRun: 1,
    first: [['human', 1]],
    last: [['human', 1]],
  });
});

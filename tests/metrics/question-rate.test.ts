import { describe, expect, test } from 'vitest';
import { questionRate } from '../../src/metrics/question-rate.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of question-rate', () => runExamples(questionRate));

test.each([
  ['Why?', { asking: 1, share: 1, per100Words: 100 }],
  ['Why？', { asking: 1 }],
  ['Why?? What?!', { asking: 1, per100Words: 150 }],
  ['*looks up?* Yes.', { asking: 0, per100Words: 0 }],
  ['I ask myself why', { asking: 0 }],
])('%j gives %j', (text, expected) => {
  expect(tryMetric(questionRate, { text: `### Human: ${text}\n` }).human).toMatchObject(expected);
});

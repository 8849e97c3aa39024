import { describe, expect, test } from 'vitest';
import { pronounRates } from '../../src/metrics/pronoun-rates.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of pronoun-rates', () => runExamples(pronounRates));

test.each([
  ['I', 100, 0, 0],
  ['i’ve MINE im', 100, 0, 0],
  ['we’re ours', 0, 100, 0],
  ['your you’d u y’all', 0, 0, 100],
  ['Ian mined a yourt', 0, 0, 0],
  ["o'clock isn't it", 0, 0, 0],
])('%j: I %i, we %i, you %i', (text, i, we, you) => {
  expect(tryMetric(pronounRates, { text: `### Human: ${text}\n` }).human).toMatchObject({ i, we, you });
});

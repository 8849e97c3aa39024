import { describe, expect, test } from 'vitest';
import { nGramDiversity } from '../../src/metrics/n-gram-diversity.ts';
import { tryMetric } from '../../src/testing.ts';
import { vectors } from './repetition.ts';
import { runExamples } from './units.ts';

describe('the examples of n-gram-diversity', () => runExamples(nGramDiversity));

test.each(vectors)('$name: what the package diversity says, which rounds to three decimals', (vector) => {
  const { utterances, nGramDiversity: four, nGramDiversity2: two } = vector;
  const text = utterances.map((one) => `### Human: ${one}\n`).join('\n');
  const meanOf = (n: number): string => {
    const { human } = tryMetric(nGramDiversity, { text, options: { n } }) as { human: { mean: number } };
    return human.mean.toFixed(3);
  };
  expect([meanOf(4), meanOf(2)]).toEqual([four.toFixed(3), two.toFixed(3)]);
});

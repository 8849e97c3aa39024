import { describe, expect, test } from 'vitest';
import { yule } from '../../src/metrics/yule.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of yule', () => runExamples(yule));

test.each([1, 3, 49, 85, 85_000])('of %i different words, each once, Vm and K are 0', (many) => {
  const words = Array.from({ length: many }, (_, at) => `w${at}`).join(' ');
  const { human } = tryMetric(yule, { text: `### Human: ${words}\n`, options: { least: 1 } });
  expect(human).toMatchObject({ k: { n: 1, mean: 0 }, vm: { n: 1, mean: 0 }, corpus: { vm: 0 } });
});

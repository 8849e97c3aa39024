import { describe, expect, test } from 'vitest';
import { distinctN } from '../../src/metrics/distinct-n.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of distinct-n', () => runExamples(distinctN));

test('n-grams do not reach from one utterance into the next', () => {
  const { human } = tryMetric(distinctN, { text: '### Human: So tired.\n\n### Human: Tired.\n' });
  expect(human).toMatchObject({ words: { distinct: 2, total: 3 }, pairs: { distinct: 1, total: 1 } });
});

test('words of any script without spaces are refused, those of others are words', () => {
  expect(tryMetric(distinctN, { text: '### Human: 我睡不着。\n' }).all).toHaveProperty('notComputed');
  expect(tryMetric(distinctN, { text: '### Human: Ça va, ça va.\n' }).all).toMatchObject({
    words: { distinct: 2, total: 4 },
    pairs: { distinct: 2, total: 3 },
  });
});

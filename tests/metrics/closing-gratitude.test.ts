import { describe, expect, test } from 'vitest';
import { closingGratitude } from '../../src/metrics/closing-gratitude.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of closing-gratitude', () => runExamples(closingGratitude));

test.each([
  ['Thank you!', 1],
  ['THANKS a lot', 1],
  ['I appreciated it.', 1],
  ['That helped.', 1],
  ['I feel better now.', 1],
  ['I feel better-ish', 1],
  ['No help at all. I feel bad.', 0],
  ['*nods, thanks her* Bye.', 0],
])('%j counts %i', (text, grateful) => {
  expect(tryMetric(closingGratitude, { text: `### Human: ${text}\n` }).all).toMatchObject({ grateful });
});

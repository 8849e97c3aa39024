import { describe, expect, test } from 'vitest';
import { msttr } from '../../src/metrics/msttr.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of msttr', () => runExamples(msttr));

const meanOf = (words: string): unknown =>
  tryMetric(msttr, { text: `### Human: ${words}\n`, options: { segment: 5 } }).human;

test('a last segment that is whole counts; LexicalRichness drops it, too, and says .8 here', () => {
  expect(meanOf('a b c d b e f g b h')).toMatchObject({ mean: 0.9 });
});

test('what is less than a segment is dropped', () => {
  expect(meanOf('a b c d b e f g b')).toMatchObject({ mean: 0.8 });
  expect(meanOf('a b c d')).toHaveProperty('notComputed');
});

import { describe, expect, test } from 'vitest';
import { compressionRatio } from '../../src/metrics/compression-ratio.ts';
import { tryMetric } from '../../src/testing.ts';
import { vectors } from './repetition.ts';
import { runExamples } from './units.ts';

describe('the examples of compression-ratio', () => runExamples(compressionRatio));

const meanOf = (texts: readonly string[]): unknown => {
  const text = texts.map((one) => `### Human: ${one}\n`).join('\n');
  return tryMetric(compressionRatio, { text, options: { least: 1 } }).human;
};

test('the example in the README of the package diversity comes to 162/108, as gzip makes it', () => {
  const fox = [
    'The quick brown fox jumps over the lazy dog.',
    'The quick brown fox jumps over the lazy dog again.',
    'Suddenly, the quick brown fox leaps swiftly over the sleeping dog.',
  ];
  expect(meanOf(fox)).toMatchObject({ mean: 162 / 108 });
});

test.each(vectors)('$name: as many bytes as the gzip of Python makes', ({ utterances, bytes, gzip }) => {
  expect(meanOf(utterances)).toMatchObject({ mean: Number((bytes / gzip).toFixed(10)) });
});

test('runs of white space, as where a cue was, count as one', () => {
  expect(meanOf(['I  am\n\ntired *sighs* today'])).toEqual(meanOf(['I am tired today']));
});

test('bytes are those of UTF-8', () => {
  expect(meanOf(['Ich weiß nicht, wie es weitergeht 😞 我睡不着。'])).toMatchObject({
    mean: Number((55 / 75).toFixed(10)),
  });
});

test('nothing has no ratio', () => {
  expect(meanOf(['', ''])).toEqual({ notComputed: 'no conversation with at least 1 bytes' });
});

import { describe, expect, test } from 'vitest';
import { vectors } from '../../scripts/conformance/lexical.ts';
import { zipf } from '../../src/metrics/zipf.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of zipf', () => runExamples(zipf));

const valueOf = (words: string): unknown => tryMetric(zipf, { text: `### Human: ${words}\n` }).human;
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => `w${from + at}`);

test('an invented text has the line that numpy.polyfit draws', () => {
  const text = vectors().find(({ name }) => name === 'evening')?.words ?? '';
  const { slope, r2 } = valueOf(text) as { slope: number; r2: number };
  expect([slope.toFixed(10), r2.toFixed(10)]).toEqual(['-0.5795683571', '0.9001611183']);
});

test('where the frequency is about 1/rank, the slope is about −1', () => {
  const words = numbers(1, 129).flatMap((word, at) =>
    Array.from({ length: Math.floor(128 / (at + 1)) }, () => word),
  );
  const { slope, r2 } = valueOf(words.join(' ')) as { slope: number; r2: number };
  expect(slope).toBeCloseTo(-1, 0);
  expect(r2).toBeGreaterThan(0.95);
});

test('where every word comes once, the line is flat', () => {
  expect(valueOf(numbers(0, 100).join(' '))).toEqual({ types: 100, slope: 0, r2: 1 });
});

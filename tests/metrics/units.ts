import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { loadLanguages } from '../../src/language/language-of.ts';
import { isNotComputed } from '../../src/measure/not-computed.ts';
import type { Metric } from '../../src/measure/metric.ts';
import { tryMetric } from '../../src/testing.ts';

await loadLanguages();

/** Runs a metric's examples: the numbers that they name come out, in whatever parts the text is measured. */
export function runExamples(metric: Metric): void {
  test.each(metric.examples.map((example) => [example.text, example] as const))('%j', (_text, example) => {
    const values = tryMetric(metric, example);
    expect(rounded(values)).toMatchObject(rounded(example.values) as object);
    for (const value of Object.values(values))
      if (!isNotComputed(value)) expect(() => z.parse(metric.value, value)).not.toThrow();
  });
}

/** Numbers to ten decimals, as published vectors are printed at most. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(10));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
}

import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { metricGroups } from '../../src/measure/metric.ts';
import { speakers } from '../../src/measure/speaker.ts';
import { metricIds, metrics } from '../../src/metrics/index.ts';

const all = await Promise.all(metricIds.map((id) => metrics[id]()));

test('no group has the name of a metric: --metric takes both', () => {
  expect(metricGroups.filter((group) => (metricIds as readonly string[]).includes(group))).toEqual([]);
});

interface Shown {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shown>>;
  readonly anyOf?: readonly Shown[];
}

describe.each(all)('$id', (metric) => {
  const value = z.toJSONSchema(metric.value) as Shown;

  test('states formula, unit and examples', () => {
    expect(metric.formula).toMatch(/\S/);
    expect(metric.unit).toMatch(/\S/);
    expect(metric.examples.length).toBeGreaterThan(0);
  });

  test('describes every statistic and every option', () => {
    expect(undescribed(value)).toEqual([]);
    expect(undescribed(z.toJSONSchema(metric.options, { io: 'input' }) as Shown)).toEqual([]);
  });

  test('shows, and compares with people, only statistics that it has', () => {
    const told = [...metric.shown, ...(metric.bands ?? []).map(({ statistic }) => statistic)];
    expect(metric.shown.length).toBeGreaterThan(0);
    expect(told.filter((path) => partOf(value, path.split('.')) === undefined)).toEqual([]);
  });

  test('states bands in order, of speakers that there are', () => {
    for (const { whose, p5, p50, p95 } of metric.bands ?? []) {
      expect([...speakers, 'all']).toContain(whose);
      expect([p5, p50, p95]).toEqual([p5, p50, p95].sort((a, b) => a - b));
    }
  });
});

/** The names of parts that no sentence describes. */
function undescribed({ properties = {} }: Shown): string[] {
  return Object.entries(properties).flatMap(([name, part]) => [
    ...(part.description === undefined ? [name] : []),
    ...[part, ...(part.anyOf ?? [])].flatMap(undescribed),
  ]);
}

function partOf(value: Shown, path: readonly string[]): Shown | undefined {
  return path.reduce<Shown | undefined>(
    (found, name) =>
      [found, ...(found?.anyOf ?? [])].map((one) => one?.properties?.[name]).find((one) => one !== undefined),
    value,
  );
}

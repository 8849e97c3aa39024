import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Cells, groupsOf, mergeCell, openCells } from '../../src/measure/cells.ts';
import { engine } from '../../src/measure/engine.ts';
import { parseBy } from '../../src/measure/grouping.ts';
import { reportSchema } from '../../src/measure/report-schema.ts';
import { metricIds, metrics } from '../../src/metrics/index.ts';
import { parse } from '../../src/parse.ts';
import { transcript } from '../arbitrary.ts';

const all = await Promise.all(metricIds.map((id) => metrics[id]()));
const active = all.map((metric) => ({ metric, options: z.parse(metric.options, {}) }));
for (const { metric, options } of active) await metric.prepare?.(options, unread);
const run = engine(active, { countCues: false });
const by = parseBy(['role', 'file', '(?<kind>[a-z])'], String);
const paths = ['a1', 'a2', 'b1'];

/** No option names a file where none is stated. */
function unread(path: string): never {
  throw new Error(`${path} was read`);
}

interface Source {
  readonly path: string;
  readonly text: string;
}
const sources = fc.array(fc.record({ path: fc.constantFrom(...paths), text: transcript }), { maxLength: 6 });

function measured(some: readonly Source[]): Cells {
  const cells: Cells = new Map();
  for (const { path, text } of some) {
    const add = openCells(cells, run, by, path);
    for (const conversation of parse(text, { path }).conversations) add(conversation);
  }
  return cells;
}

function merged(parts: readonly Cells[]): Cells {
  const whole: Cells = new Map();
  for (const cells of parts)
    for (const [name, states] of cells) {
      const saved: unknown = JSON.parse(JSON.stringify(run.save(states)));
      mergeCell(whole, run, name, run.load(z.parse(run.schema, saved)));
    }
  return whole;
}

const groups = (cells: Cells): string =>
  JSON.stringify(Object.entries(groupsOf(cells, run, by)).sort(([a], [b]) => (a < b ? -1 : 1)));

test('any split of a corpus, saved, loaded and merged in any order, gives the report of the whole to the byte', () => {
  fc.assert(
    fc.property(sources, fc.array(fc.nat(3), { maxLength: 6 }), fc.boolean(), (some, shards, isReversed) => {
      const parts = [0, 1, 2, 3].map((shard) =>
        measured(some.filter((_, index) => (shards[index] ?? 0) === shard)),
      );
      expect(groups(merged(isReversed ? parts.toReversed() : parts))).toBe(groups(measured(some)));
    }),
    { numRuns: 200 },
  );
});

test('every value is as the schema of reports says', () => {
  const { shape } = reportSchema(all) as unknown as { shape: { groups: z.ZodMiniType } };
  fc.assert(
    fc.property(sources, (some) => {
      const told: unknown = JSON.parse(JSON.stringify(groupsOf(measured(some), run, by)));
      expect(shape.groups.safeParse(told).error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

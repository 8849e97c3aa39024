import { offer } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { dialects } from '../dialects/index.ts';
import { displayIds, displays } from '../displays/index.ts';
import { exporterIds, exporters } from '../exporters/index.ts';
import { categories } from '../lint/category.ts';
import { profiles } from '../lint/profile.ts';
import { readerRules } from '../lint/reader-rules.ts';
import { metricGroups } from '../measure/metric.ts';
import { metricIds, metrics } from '../metrics/index.ts';
import { readers } from '../readers/index.ts';
import { reporterIds, reporters } from '../reporters/index.ts';
import { ruleIds, rules } from '../rules/index.ts';
import type { Command } from './command.ts';

type Row = readonly string[];

const kinds: Readonly<Record<string, () => Promise<Row[]>>> = {
  rules: listRules,
  profiles: async () => Object.entries(profiles).map(([id, { summary }]) => [id, summary]),
  metrics: listMetrics,
  displays: async () => (await loaded(displayIds, displays)).map(told),
  reporters: async () => (await loaded(reporterIds, reporters)).map(told),
  readers: async () => readers.map(told),
  dialects: async () => dialects.map(told),
  exporters: async () => (await loaded(exporterIds, exporters)).map(told),
};

/** `hearken list`: what there is to choose from, with a sentence on each. */
export const list: Command = {
  name: 'list',
  usage: 'list <kind>',
  summary: `List what there is, with a sentence on each: ${Object.keys(kinds).join(', ')}`,
  wanted: `one of ${Object.keys(kinds).join(', ')}`,
  positionals: (yargs) =>
    yargs.positional('kind', { type: 'string', describe: `One of ${Object.keys(kinds).join(', ')}` }),
  options: {},
  examples: [
    ['hearken list metrics', 'every metric: its group, whether it is in the default set, what it measures'],
    ['hearken list rules', 'every rule: severity, whether it can be mended, what it reports'],
  ],
  async run(_args, [kind = '']) {
    const rows = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!rows) throw new UsageError(`there is no list of "${kind}"; ${offer(kind, Object.keys(kinds))}`);
    process.stdout.write(table(await rows()));
    return 0;
  },
};

/** The rules by category, then those of readers: id, severity, whether they can be mended, what they report. */
async function listRules(): Promise<Row[]> {
  const all = await loaded(ruleIds, rules);
  const known = [...all, ...Object.values(readerRules)];
  const mended = { never: '', safely: 'fix', unsafely: 'unsafe fix' };
  return categories.flatMap((category) =>
    known
      .filter((one) => one.category === category)
      .map(({ id, severity, fixes, summary }) => [category, id, severity, mended[fixes], summary]),
  );
}

/** The metrics by group: id, whether they are in the default set, what they measure. */
async function listMetrics(): Promise<Row[]> {
  const all = await loaded(metricIds, metrics);
  return metricGroups.flatMap((group) =>
    all
      .filter((one) => one.group === group)
      .map(({ id, byDefault, summary }) => [group, id, byDefault ? 'default' : '', summary]),
  );
}

function loaded<Id extends string, Unit>(
  ids: readonly Id[],
  units: Readonly<Record<Id, () => Promise<Unit>>>,
): Promise<Unit[]> {
  return Promise.all(ids.map((id) => units[id]()));
}

function told({ id, summary }: { readonly id: string; readonly summary: string }): Row {
  return [id, summary];
}

/** Rows with their columns under each other; the last one is as wide as it is. */
function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column + 1 < row.length ? cell.padEnd(widths[column] ?? 0) : cell)),
    )
    .map((cells) => `${cells.join('  ').trimEnd()}\n`)
    .join('');
}

import { bases, type Group } from './contestants.ts';
import type { Growth } from './growth.ts';
import { sizeText } from './options.ts';
import type { Report } from './report.ts';
import type { Result } from './rounds.ts';
import { median, ratio } from './statistics.ts';
import type { Verdict } from './targets.ts';

/** Cells in rows; the first row is the head. All columns but the first hold numbers. */
export type Table = readonly (readonly string[])[];

/** What the contestants of a group took: the ratio is the median of those within a round. */
export function groupTable(results: readonly Result[], group: Group): Table {
  const own = results.filter((result) => result.group === group);
  const base = own.find(({ name }) => name === `${group}/${bases[group]}`);
  const head = [titles[group], 'median s', 'MB/s', base ? `× ${bases[group]}` : '×', 'peak MB'];
  const rows = own.map(({ name, bytes, seconds, peaks }) => [
    name.slice(group.length + 1),
    median(seconds).toFixed(3),
    group === 'start' ? '' : String(Math.round(bytes / 1e6 / median(seconds))),
    base ? ratio(seconds, base.seconds).toFixed(2) : '',
    peaks.length === 0 ? '' : String(Math.round(Math.max(...peaks) / 1e6)),
  ]);
  return [head, ...rows];
}

/** The targets, what was measured, and whether that is good enough. */
export function verdictTable(verdicts: readonly Verdict[]): Table {
  const rows = verdicts.map(({ id, says, measured, unit, ok }) => [
    `${id}  ${says}`,
    `${measured.toFixed(2)} ${unit}`.trim(),
    ok ? 'ok' : 'missed',
  ]);
  return [['target', 'measured', ''], ...rows];
}

/** How time and memory grew with the size; the second rate is that of what came on top of the first row. */
export function growthTable({ what, bytes, seconds, peaks, slope }: Growth): Table {
  const [first = NaN] = bytes;
  const [start = NaN] = seconds;
  return [
    [`${what} (slope ${slope.toFixed(3)})`, 'median s', 'MB/s', 'MB/s beyond', 'peak MB'],
    ...bytes.map((size, i) => {
      const taken = seconds[i] ?? NaN;
      const rates = [size / taken, (size - first) / (taken - start)];
      const cells = [...rates.map((rate) => rate / 1e6), (peaks[i] ?? NaN) / 1e6].map((value) =>
        Number.isFinite(value) ? String(Math.round(value)) : '',
      );
      return [sizeText(size), taken.toFixed(3), ...cells];
    }),
  ];
}

/** All tables of a report, those without rows left out. */
export function tables({ results, growth, verdicts }: Report): Table[] {
  const groups = growth.length > 0 ? [] : (Object.keys(bases) as Group[]);
  const all = [
    ...groups.map((group) => groupTable(results, group)),
    ...growth.map(growthTable),
    verdictTable(verdicts),
  ];
  return all.filter((rows) => rows.length > 1);
}

/** A table for a terminal. */
export function plain(table: Table): string {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
    )
    .map((cells) => `${cells.join('  ').trimEnd()}\n`)
    .join('');
}

/** A table in Markdown. */
export function markdown([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |\n`;
  const rule = `|${head.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|\n`;
  return line(head) + rule + rows.map(line).join('');
}

const titles: Readonly<Record<Group, string>> = {
  text: 'one text',
  pipe: 'the text through a pipe',
  files: 'small files',
  jsonl: 'JSONL',
  lint: 'lint',
  rules: 'lint with rules that read every word, an eighth of the text (50 rules: the work alone)',
  stats: 'stats: counts, lengths, vocabulary of the text',
  metrics: 'stats by group, an eighth of the text',
  start: 'start',
};

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}

import type { Paint } from './reporter.ts';

/** How many findings a rule has, by severity, and how many of them have a fix. */
interface Counts {
  error: number;
  warning: number;
  info: number;
  safe: number;
  unsafe: number;
}

/** The counts of each rule. */
export type Tally = Map<string, Counts>;

const columns = ['error', 'warning', 'info', 'safe', 'unsafe'] as const;
const heads = ['error', 'warning', 'info', 'fixable', 'unsafely'];

/** A table of the rules that found something, those with the most errors, warnings and hints first; empty for none. */
export function ruleTable(tally: Tally, paint: Paint): string {
  if (tally.size === 0) return '';
  const sorted = [...tally].sort(([a, one], [b, other]) => {
    const first = columns.find((key) => one[key] !== other[key]);
    return first === undefined ? (a < b ? -1 : 1) : other[first] - one[first];
  });
  const width = Math.max(...sorted.map(([rule]) => rule.length));
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(width)}${cells.map((cell, index) => cell.padStart((heads[index]?.length ?? 0) + 2)).join('')}`;
  const body = sorted.map(([rule, counts]) =>
    row(
      rule,
      columns.map((key) => (counts[key] === 0 ? '·' : counts[key].toLocaleString('en-US'))),
    ),
  );
  return `${[paint.dim(row('', heads).trimEnd()), ...body].join('\n')}\n`;
}

import type { Values } from './engine.ts';
import type { Metric, Whose } from './metric.ts';
import { isNotComputed } from './not-computed.ts';
import type { StatsReport } from './report.ts';
import { speakers } from './speaker.ts';
import { type Figure, figuresOf } from './statistics.ts';

/** The statistics of a metric that tables show. */
export interface Block {
  readonly metric: Metric;
  /** One part for everybody, then one for each speaker. */
  readonly parts: readonly Part[];
  /** Whether any number of a statistic is not whole, in the order of `metric.shown`: then all show decimals. */
  readonly decimal: readonly boolean[];
  /** Why there are no numbers, where there are none. */
  readonly notes: readonly string[];
}

/** The numbers of one speaker, or of everybody, a row for each group. */
export interface Part {
  readonly whose: Whose;
  readonly rows: readonly Row[];
}

/** The figures of a group, in the order of `metric.shown`; undefined where there are none. */
export interface Row {
  readonly group: string;
  readonly figures: readonly (Figure | undefined)[];
}

type Value = NonNullable<Values[Whose]>;

/** What tables show of a report, metric by metric. Where roles are groups, they stand below everybody, not apart. */
export function blocksOf({ groups, options }: StatsReport, metrics: readonly Metric[]): Block[] {
  const areGroups = options.by.includes('role');
  const valueOf = (values: Values | undefined, whose: Whose): Value | undefined =>
    values?.[whose] ?? (areGroups ? Object.values(values ?? {})[0] : undefined);
  return metrics.map((metric) => {
    const notes = new Set<string>();
    const parts = (areGroups ? (['all'] as const) : (['all', ...speakers] as const)).flatMap(
      (whose): Part[] => {
        const rows = Object.entries(groups).flatMap(([group, values]): Row[] => {
          const value = valueOf(values[metric.id], whose);
          if (value === undefined) return [];
          const figures = new Map(figuresOf(value));
          for (const [name, figure] of figures)
            if (typeof figure === 'object' && 'notComputed' in figure)
              notes.add(`${[whose, name].filter(Boolean).join(' ')}: ${figure.notComputed}`);
          const shown = metric.shown.map((name) => figures.get(name));
          return [{ group, figures: isNotComputed(value) ? metric.shown.map(() => undefined) : shown }];
        });
        return rows.length === 0 ? [] : [{ whose, rows }];
      },
    );
    const all = parts.flatMap(({ rows }) => rows);
    const decimal = metric.shown.map((_, column) => all.some(({ figures }) => isDecimal(figures[column])));
    return { metric, parts, decimal, notes: [...notes] };
  });
}

function isDecimal(figure: Figure | undefined): boolean {
  return typeof figure === 'number' && !Number.isInteger(figure);
}

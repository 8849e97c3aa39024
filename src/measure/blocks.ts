import { isCurve, type Scale, scaleOf } from './figure-text.ts';
import type { Values } from './engine.ts';
import type { Metric, Whose } from './metric.ts';
import { notesOf, type Told } from './notes.ts';
import type { StatsReport } from './report.ts';
import { speakers } from './speaker.ts';
import { type Figure, figuresOf, isList, type List } from './statistics.ts';

/** What tables show of a metric. */
export interface Block {
  readonly metric: Metric;
  /** Those of the statistics in `metric.shown` that have a figure somewhere. */
  readonly columns: readonly Column[];
  /** One part for everybody, then one for each speaker; none if there is no column. */
  readonly parts: readonly Part[];
  /** What no column can tell: names with their numbers. */
  readonly lists: readonly { readonly subject: string; readonly list: List }[];
  /** Why there are no numbers, where there are none. */
  readonly notes: readonly string[];
}

/** A statistic, and how its figures are shown. */
export interface Column extends Scale {
  readonly name: string;
}

/** The numbers of one speaker, or of everybody, a row for each group. */
export interface Part {
  readonly whose: Whose;
  readonly rows: readonly Row[];
}

/** The figures of a group, in the order of the columns; undefined where there are none. */
export interface Row {
  readonly group: string;
  readonly figures: readonly (Figure | undefined)[];
}

/** What a speaker in a group comes to. */
interface Own extends Told {
  readonly whose: Whose;
  readonly group: string;
}

/** What tables show of a report, metric by metric. Where roles are groups, they stand below everybody, not apart. */
export function blocksOf(report: StatsReport, metrics: readonly Metric[]): Block[] {
  return metrics.map((metric) => {
    const owns = ownsOf(report, metric.id);
    const figuresAt = (name: string): (Figure | undefined)[] => owns.map(({ figures }) => figures.get(name));
    const columns = metric.shown
      .filter((name) => figuresAt(name).some(isInColumn))
      .map((name) => ({ name, ...scaleOf(name, figuresAt(name)) }));
    const rowsOf = (whose: Whose): Row[] =>
      owns
        .filter((own) => own.whose === whose)
        .map(({ group, figures }) => ({ group, figures: columns.map(({ name }) => figures.get(name)) }));
    const parts = (['all', ...speakers] as const).map((whose) => ({ whose, rows: rowsOf(whose) }));
    const listed = metric.shown.filter((name) => figuresAt(name).some(isList));
    const lists = owns.flatMap(({ subject, figures }) =>
      listed.flatMap((name) => {
        const list = figures.get(name);
        return isList(list) ? [{ subject: listed.length > 1 ? `${subject} ${name}` : subject, list }] : [];
      }),
    );
    return {
      metric,
      columns,
      parts: columns.length === 0 ? [] : parts.filter(({ rows }) => rows.length > 0),
      lists,
      notes: notesOf(owns),
    };
  });
}

/** Everybody, group by group, then the speakers. */
function ownsOf({ groups, options }: StatsReport, id: string): Own[] {
  const areGroups = options.by.includes('role');
  const valueOf = (values: Values | undefined, whose: Whose): Values[Whose] =>
    values?.[whose] ?? (areGroups ? Object.values(values ?? {})[0] : undefined);
  return (areGroups ? (['all'] as const) : (['all', ...speakers] as const)).flatMap((whose) =>
    Object.entries(groups).flatMap(([group, values]): Own[] => {
      const value = valueOf(values[id], whose);
      if (value === undefined) return [];
      const subject = [group, whose].filter((name) => name !== 'all').join(' ') || 'all';
      return [{ whose, group, subject, figures: new Map(figuresOf(value)) }];
    }),
  );
}

function isInColumn(figure: Figure | undefined): boolean {
  return typeof figure === 'number' || isCurve(figure);
}

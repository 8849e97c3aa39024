import { stringify } from 'csv-stringify/sync';
import type { Display } from '../measure/display.ts';
import { type Figure, figuresOf } from '../measure/statistics.ts';

const columns = ['metric', 'group', 'role', 'statistic', 'value'];

/** A tidy table: a row for each number. */
export const csv: Display = {
  id: 'csv',
  summary: `CSV with a row for each number: ${columns.join(', ')}.`,
  why: 'For spreadsheets and statistics packages; a pair of a list is a statistic of its own (`histogram.12`). Values are numbers, or empty where the statistic says why it was not computed.',
  *show({ groups }) {
    yield `${columns.join(',')}\n`;
    for (const [group, values] of Object.entries(groups))
      for (const [metric, own] of Object.entries(values))
        for (const [role, value] of Object.entries(own)) {
          const figures = figuresOf(value).flatMap(([name, figure]) => told(name, figure));
          yield stringify(figures.map((figure) => [metric, group, role, ...figure]));
        }
  },
};

function told(name: string, figure: Figure): [string, string][] {
  if (typeof figure === 'number') return [[name, String(figure)]];
  if ('notComputed' in figure)
    return [[`${[name, 'notComputed'].filter(Boolean).join('.')}: ${figure.notComputed}`, '']];
  return figure.map(([of, count]) => [`${name}.${of}`, String(count)]);
}

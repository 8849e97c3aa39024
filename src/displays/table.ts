import { visible } from '../diagnostic/visible.ts';
import type { Paint } from '../lint/reporter.ts';
import { type Block, blocksOf, type Column } from '../measure/blocks.ts';
import type { Display } from '../measure/display.ts';
import { figureText, listTexts } from '../measure/figure-text.ts';
import type { Band } from '../measure/metric.ts';
import type { Figure } from '../measure/statistics.ts';
import { type Cell, type Line, listLine, textTable, wrapped } from '../measure/text-table.ts';

const columns = 80;
const legend =
  'people: 5th percentile, median and 95th percentile of conversations between people; ↓ ↑ lie outside. hearken explain METRIC tells more.';

/** Tables for a terminal. */
export const table: Display = {
  id: 'table',
  summary: 'Tables for a terminal of 80 columns, with curves, and what people do beside what is measured.',
  why: 'To look at a corpus before anything is done with it.',
  *show(report, { metrics, paint }) {
    const areGroups = Object.keys(report.groups).length > 1;
    const found = blocksOf(report, metrics);
    const blocks = found.map((block) => linesOf(block, areGroups, paint));
    if (found.some(({ parts, metric: { bands = [] } }) => parts.length > 0 && bands.length > 0))
      blocks.push(wrapped(legend, columns).map(paint.dim));
    yield blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
  },
};

function linesOf(block: Block, areGroups: boolean, paint: Paint): string[] {
  const { metric, columns: statistics, parts, lists, notes } = block;
  const isHeaded = areGroups && parts.length > 1;
  const lines = parts.flatMap(({ whose, rows }): Line[] => {
    const bands = (metric.bands ?? []).filter((band) => band.whose === whose);
    return [
      ...(isHeaded ? [{ name: { text: whose, paint: paint.cyan } }] : []),
      ...rows.map(({ group, figures }) => ({
        name: { text: isHeaded ? `  ${visible(group)}` : areGroups ? visible(group) : whose },
        cells: statistics.map((statistic, column) => {
          const band = bands.find((one) => one.statistic === statistic.name);
          return cellOf(figures[column], figureText(figures[column], statistic), band, paint);
        }),
      })),
      ...bandLines(bands, statistics, paint),
    ];
  });
  const numbers = textTable(
    {
      title: { text: `${metric.id} (${metric.unit})`, paint: paint.bold },
      columns: statistics.map(({ name: text }) => ({ text, paint: paint.dim })),
      lines,
    },
    columns,
  );
  const listed = lists.map(({ subject, list }) =>
    listLine(visible(subject), listTexts(list).map(visible), columns),
  );
  const isAnything = parts.length + lists.length > 0;
  const said = [
    ...(metric.caution !== undefined && isAnything ? [metric.caution] : []),
    ...notes.map((note) => `– ${note}`),
  ];
  return [
    ...numbers,
    ...listed,
    ...said.flatMap((text) => wrapped(visible(text), columns - 2)).map((text) => paint.dim(`  ${text}`)),
  ];
}

/** A figure, with a sign if it lies outside of what people do. */
function cellOf(figure: Figure | undefined, text: string, band: Band | undefined, paint: Paint): Cell {
  if (!band || typeof figure !== 'number') return { text };
  if (figure < band.p5) return { text: `↓${text}`, paint: paint.yellow };
  return figure > band.p95 ? { text: `↑${text}`, paint: paint.yellow } : { text };
}

/** What people do, a line for each corpus of theirs. */
function bandLines(bands: readonly Band[], statistics: readonly Column[], paint: Paint): Line[] {
  return [...new Set(bands.map(({ corpus }) => corpus))].map((corpus) => ({
    name: { text: `  people (${corpus})`, paint: paint.dim },
    isAside: true,
    cells: statistics.map(({ name }) => {
      const band = bands.find(({ statistic, corpus: own }) => statistic === name && own === corpus);
      return band ? { text: [band.p5, band.p50, band.p95].join('–'), paint: paint.dim } : { text: '' };
    }),
  }));
}

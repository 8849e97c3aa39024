import { visible } from '../diagnostic/visible.ts';
import type { Paint } from '../lint/reporter.ts';
import { type Block, blocksOf } from '../measure/blocks.ts';
import type { Display } from '../measure/display.ts';
import { figureText } from '../measure/figure-text.ts';
import type { Band } from '../measure/metric.ts';
import type { Figure } from '../measure/statistics.ts';
import { type Cell, type Line, textTable, wrapped } from '../measure/text-table.ts';

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
    const blocks = blocksOf(report, metrics).map((block) => linesOf(block, areGroups, paint));
    if (metrics.some(({ bands }) => bands)) blocks.push(wrapped(legend, columns).map(paint.dim));
    yield blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
  },
};

function linesOf({ metric, parts, decimal, notes }: Block, areGroups: boolean, paint: Paint): string[] {
  const head: Line = {
    name: { text: `${metric.id} (${metric.unit})`, paint: paint.bold },
    cells: metric.shown.map((text) => ({ text, paint: paint.dim })),
  };
  const isHeaded = areGroups && parts.length > 1;
  const lines = parts.flatMap((part) => {
    const bands = (metric.bands ?? []).filter(({ whose }) => whose === part.whose);
    return [
      ...(isHeaded ? [{ name: { text: part.whose, paint: paint.cyan }, cells: [] }] : []),
      ...part.rows.map(({ group, figures }) => ({
        name: { text: isHeaded ? `  ${visible(group)}` : areGroups ? visible(group) : part.whose },
        cells: figures.map((figure, column) => {
          const band = bands.find(({ statistic }) => statistic === metric.shown[column]);
          return cellOf(figure, figureText(figure, decimal[column]), band, paint);
        }),
      })),
      ...bands.map((band) => bandLine(band, metric.shown, paint)),
    ];
  });
  const said = [
    ...(metric.caution === undefined ? [] : [metric.caution]),
    ...notes.map((note) => `– ${note}`),
  ];
  return [
    ...textTable([head, ...lines], columns),
    ...said.flatMap((text) => wrapped(visible(text), columns - 2)).map((text) => paint.dim(`  ${text}`)),
  ];
}

/** A figure, with a sign if it lies outside of what people do. */
function cellOf(figure: Figure | undefined, text: string, band: Band | undefined, paint: Paint): Cell {
  if (!band || typeof figure !== 'number') return { text };
  if (figure < band.p5) return { text: `↓${text}`, paint: paint.yellow };
  return figure > band.p95 ? { text: `↑${text}`, paint: paint.yellow } : { text };
}

function bandLine({ corpus, statistic, p5, p50, p95 }: Band, shown: readonly string[], paint: Paint): Line {
  const text = [p5, p50, p95].join('–');
  return {
    name: { text: `  people (${corpus})`, paint: paint.dim },
    cells: shown.map((name) => (name === statistic ? { text, paint: paint.dim } : { text: '' })),
  };
}

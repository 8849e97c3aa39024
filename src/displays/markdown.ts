import { type Block, blocksOf } from '../measure/blocks.ts';
import type { Display } from '../measure/display.ts';
import { figureText } from '../measure/figure-text.ts';

/** Keeps its place where there is no bar. */
const noBreak = '\u00A0';

/** How many names of a list are told. */
const listed = 10;

/** Tables of Markdown. */
export const markdown: Display = {
  id: 'markdown',
  summary: 'Markdown: a table for each metric, with what people do.',
  why: 'For cards of data sets, reports and issues.',
  *show(report, { metrics }) {
    const { sources, conversations, utterances } = report.input;
    yield `# What is in the corpus\n\nSources: ${figureText(sources)}. Conversations: ${figureText(conversations)}. Utterances: ${figureText(utterances)}. Measured with hearken ${report.version}.\n`;
    for (const block of blocksOf(report, metrics)) yield sectionOf(block);
  },
};

function sectionOf({ metric, columns, parts, lists, notes }: Block): string {
  const head = ['group', 'role', ...columns.map(({ name }) => name)];
  const rows = parts.flatMap(({ whose, rows: own }) =>
    own.map(({ group, figures }) => [
      group,
      whose,
      ...figures.map((figure, column) => figureText(figure, columns[column]).replaceAll(' ', noBreak)),
    ]),
  );
  const rule = head.map((_, column) => (column < 2 ? '---' : '---:'));
  const isAnything = rows.length + lists.length > 0;
  const bands = (metric.bands ?? []).map(
    ({ statistic, whose, corpus, p5, p50, p95 }) =>
      `People (${corpus}), ${whose} ${statistic} of a conversation: ${p5} to ${p95}, median ${p50}.`,
  );
  const said = [
    ...lists.map(({ subject, list }) => `${plain(subject)}: ${plain(figureText(list.slice(0, listed)))}`),
    ...(metric.caution !== undefined && isAnything ? [metric.caution] : []),
    ...(rows.length > 0 ? bands : []),
    ...notes.map(sentence),
  ];
  const table = rows.length > 0 ? [[head, rule, ...rows].map(line).join('')] : [];
  const about = [`## ${metric.id}\n`, `${metric.summary} Unit: ${metric.unit}.\n`];
  return `\n${[...about, ...table, ...said.map((one) => `${one}\n`)].join('\n')}`;
}

function sentence(note: string): string {
  return `Not computed: ${plain(note)}.`;
}

/** Whatever people wrote, as text and not as Markdown. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll(/[\\|]/g, '\\$&').replaceAll(/[\t\n\r ]+/g, ' ')).join(' | ')} |\n`;
}

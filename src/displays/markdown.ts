import { type Block, blocksOf } from '../measure/blocks.ts';
import type { Display } from '../measure/display.ts';
import { figureText } from '../measure/figure-text.ts';

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

function sectionOf({ metric, parts, decimal, notes }: Block): string {
  const head = ['group', 'role', ...metric.shown];
  const rows = parts.flatMap(({ whose, rows: own }) =>
    own.map(({ group, figures }) => [
      group,
      whose,
      ...figures.map((figure, column) => figureText(figure, decimal[column])),
    ]),
  );
  const rule = head.map((_, column) => (column < 2 ? '---' : '---:'));
  const bands = (metric.bands ?? []).map(
    ({ statistic, whose, corpus, p5, p50, p95 }) =>
      `People (${corpus}), ${whose} ${statistic} of a conversation: ${p5} to ${p95}, median ${p50}.`,
  );
  const said = [...(metric.caution === undefined ? [] : [metric.caution]), ...bands, ...notes.map(sentence)];
  return `\n## ${metric.id}\n\n${metric.summary} Unit: ${metric.unit}.\n\n${[head, rule, ...rows].map(line).join('')}${said.map((one) => `\n${one}\n`).join('')}`;
}

function sentence(note: string): string {
  return `Not computed: ${note}.`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll(/[\\|]/g, '\\$&').replaceAll(/\s+/g, ' ')).join(' | ')} |\n`;
}

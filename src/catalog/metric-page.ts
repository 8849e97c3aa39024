import type * as z from 'zod/mini';
import { toJSONSchema } from 'zod/mini';
import { figureText } from '../measure/figure-text.ts';
import { metricGroups, type Metric, type MetricExample } from '../measure/metric.ts';
import { figuresOf } from '../measure/statistics.ts';
import { fenced, page, section } from './markdown.ts';

/** The page of `src/metrics`: every metric. */
export function metricsPage(metrics: readonly Metric[]): string {
  const intro =
    'What `hearken stats` measures. Ids and groups can be chosen (`--metric ID`, `--metric GROUP`); examples are invented, and ' +
    `run as tests. Groups: ${metricGroups.join(', ')}.`;
  return page('Metrics', intro, metrics.map(metricSection));
}

/** All that is known of a metric, as a section of Markdown: what `hearken explain` prints. */
export function metricSection(metric: Metric): string {
  const { options, value, examples } = metric;
  return section(metric, [
    ...(metric.caution === undefined ? [] : [`**${metric.caution}**`]),
    facts(metric),
    ...fieldsOf('Options', options),
    ...fieldsOf('Statistics', value),
    ...bandsOf(metric),
    ...examples.flatMap(exampleOf),
  ]);
}

const scopes = {
  utterance: 'each utterance, by speaker',
  turn: 'each turn, by speaker',
  speaker: 'what a speaker says in a conversation',
  conversation: 'each conversation',
};

function facts({ formula, unit, of, group, byDefault, source }: Metric): string {
  return [
    `Formula: ${formula}.`,
    `Unit: ${unit}. Of: ${scopes[of]}. Group: ${group}, ${byDefault ? 'computed by default' : 'computed if asked for'}.`,
    ...(source === undefined ? [] : [`Source: ${source}.`]),
  ].join('\n');
}

interface Field {
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly anyOf?: readonly Field[];
}

function fieldsOf(head: string, schema: z.ZodMiniType): string[] {
  const rows = rowsOf(toJSONSchema(schema, { io: 'input' }) as Field, '');
  return rows.length === 0 ? [] : [`${head}:\n\n${rows.join('\n')}`];
}

/** The fields of an object; of what may be not computed instead, those that it has otherwise. */
function rowsOf({ anyOf, properties = anyOf?.[0]?.properties ?? {} }: Field, before: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const { description = '', default: unstated } = field;
    const otherwise = unstated === undefined ? '' : ` Default: \`${JSON.stringify(unstated)}\`.`;
    const stop = description.endsWith('.') ? '' : '.';
    return [
      `- \`${before}${name}\`: ${description}${stop}${otherwise}`,
      ...rowsOf(field, `${before}${name}.`),
    ];
  });
}

function bandsOf({ bands = [] }: Metric): string[] {
  const rows = bands.map(
    ({ statistic, whose, corpus, p5, p50, p95 }) =>
      `- \`${statistic}\`, ${whose}: ${p5} to ${p95}, median ${p50} (${corpus})`,
  );
  return rows.length === 0
    ? []
    : [`What people do (5th to 95th percentile of conversations):\n\n${rows.join('\n')}`];
}

function exampleOf({ text, values, options, countCues }: MetricExample): string[] {
  const stated = [
    ...(options === undefined ? [] : [`\`${JSON.stringify(options)}\``]),
    ...(countCues ? ['`--count-cues`'] : []),
  ];
  const rows = Object.entries(values).map(([whose, value]) => {
    const figures = figuresOf(value).map(([name, figure]) =>
      typeof figure === 'object' && 'notComputed' in figure
        ? `${name === '' ? '' : `\`${name}\` `}not computed: ${figure.notComputed}`
        : `\`${name}\` ${typeof figure === 'number' ? figureText(figure) : JSON.stringify(figure)}`,
    );
    return `- ${whose}: ${figures.join(', ')}`;
  });
  const head = stated.length === 0 ? 'Example:' : `Example (${stated.join(', ')}):`;
  return [head, ...(text === '' ? ['(nothing)'] : [fenced(text)]), rows.join('\n')];
}

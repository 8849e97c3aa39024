import * as z from 'zod/mini';
import { readerRules } from '../lint/reader-rules.ts';
import type { About, Example, Rule } from '../lint/rule.ts';
import { fenced, page, section } from './markdown.ts';
import { tryRule } from './try-rule.ts';
import { underlined } from './underlined.ts';

/** The page of `src/rules`: every rule, and what readers report. */
export async function rulesPage(rules: readonly Rule[]): Promise<string> {
  const intro =
    'What `hearken lint` looks for. Each id can be configured, selected (`--select ID`) and ignored; examples are invented, ' +
    'and run as tests.';
  const sections = await Promise.all(rules.map(ruleSection));
  return page('Rules', intro, [
    ...sections,
    '# What readers report',
    ...Object.values(readerRules).map(aboutSection),
  ]);
}

/** All that is known of a rule, as a section of Markdown: what `hearken explain` prints. */
export async function ruleSection(rule: Rule): Promise<string> {
  const drawn = await Promise.all(rule.examples.map((example) => exampleOf(rule, example)));
  return section(rule, [facts(rule), ...optionsOf(rule), ...drawn.flat()]);
}

/** The same for what a reader reports. */
export function aboutSection(about: About): string {
  return section(about, [facts(about)]);
}

function facts({ category, severity, profiles = {}, fixes, source, precision, sensitive }: About): string {
  const others = Object.entries(profiles).map(([id, one]) => `${one} in \`${id}\``);
  const mended = { never: 'no fix', safely: 'safe fix (`--fix`)', unsafely: 'fix with `--unsafe-fixes`' }[
    fixes
  ];
  return [
    `Category: ${category}. Severity: ${[severity, ...others].join(', ')}. Mending: ${mended}.`,
    ...(sensitive ? ['Sensitive: the words are shown only with `--show-sensitive`.'] : []),
    ...(precision ? [`Precision: ${precision.value ?? 'not known'} (${precision.data}).`] : []),
    ...(source === undefined ? [] : [`Source: ${source}.`]),
  ].join('\n');
}

interface Property {
  readonly description?: string;
  readonly default?: unknown;
}

function optionsOf({ options }: Rule): string[] {
  const { properties = {} } = z.toJSONSchema(options, { io: 'input' }) as {
    readonly properties?: Readonly<Record<string, Property>>;
  };
  const rows = Object.entries(properties).map(
    ([name, { description, default: unstated }]) =>
      `- \`${name}\`: ${description ?? ''}. Default: \`${JSON.stringify(unstated)}\`.`,
  );
  return rows.length === 0 ? [] : [`Options:\n\n${rows.join('\n')}`];
}

async function exampleOf(rule: Rule, example: Example): Promise<string[]> {
  const { kind, text, options, fixed } = example;
  const { spans } = await tryRule(rule, example);
  const stated = options === undefined ? '' : ` (\`${JSON.stringify(options)}\`)`;
  const heads = { bad: 'Reported', good: 'Fine', miss: 'Not reported, though it may look alike' };
  return [
    `${heads[kind]}${stated}:`,
    fenced(underlined(text, spans)),
    ...(fixed === undefined ? [] : ['Mended:', fenced(fixed)]),
  ];
}

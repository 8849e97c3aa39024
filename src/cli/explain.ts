import { aboutSection, ruleSection } from '../catalog/rule-page.ts';
import { configurable } from '../catalog/config.ts';
import { offer } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { readerRules } from '../lint/reader-rules.ts';
import type { About } from '../lint/rule.ts';
import { metricSection } from '../catalog/metric-page.ts';
import { type MetricId, metricIds, metrics } from '../metrics/index.ts';
import { type RuleId, rules } from '../rules/index.ts';
import type { Command } from './command.ts';

/** `hearken explain`: all that is known of a rule or a metric. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain <id>',
  summary: 'Tell all about a rule or a metric: what it is for, its options, definition and examples',
  wanted: 'a rule or a metric, such as preamble-text or talk-share; hearken list names them',
  positionals: (yargs) =>
    yargs.positional('id', { type: 'string', describe: 'The id of a rule or a metric' }),
  options: {},
  examples: [
    ['hearken explain turn-length', 'formula, unit, what people do'],
    ['hearken explain stray-whitespace', 'with examples, the places underlined'],
  ],
  async run(_args, [id = '']) {
    process.stdout.write(`${(await sectionOf(id)).replace(/^## /, '')}\n`);
    return 0;
  },
};

async function sectionOf(id: string): Promise<string> {
  const own = (readerRules as Readonly<Record<string, About>>)[id];
  if (own) return aboutSection(own);
  if (Object.hasOwn(metrics, id)) return metricSection(await metrics[id as MetricId]());
  if (Object.hasOwn(rules, id)) return ruleSection(await rules[id as RuleId]());
  throw new UsageError(`there is no rule or metric "${id}"; ${offer(id, [...configurable, ...metricIds])}`);
}

import { aboutSection, ruleSection } from '../catalog/rule-page.ts';
import { configurable } from '../catalog/config.ts';
import { offer } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { readerRules } from '../lint/reader-rules.ts';
import type { About } from '../lint/rule.ts';
import { type RuleId, rules } from '../rules/index.ts';
import type { Command } from './command.ts';

/** `hearken explain`: all that is known of a rule. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain <rule>',
  summary: 'Tell all about a rule: what it reports and why, its options, examples, how often it is right',
  wanted: 'a rule, such as preamble-text; hearken list rules names them',
  positionals: { rule: 'The id of a rule' },
  options: {},
  examples: [['hearken explain stray-whitespace', 'with examples, the places underlined']],
  async run(_args, [id = '']) {
    process.stdout.write(`${(await sectionOf(id)).replace(/^## /, '')}\n`);
    return 0;
  },
};

async function sectionOf(id: string): Promise<string> {
  const own = (readerRules as Readonly<Record<string, About>>)[id];
  if (own) return aboutSection(own);
  if (!Object.hasOwn(rules, id)) throw new UsageError(`there is no rule "${id}"; ${offer(id, configurable)}`);
  return ruleSection(await rules[id as RuleId]());
}

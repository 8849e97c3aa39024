import { type Complaint, complaintsOf } from './complaint.ts';
import { configurable } from './config.ts';
import { ruleFacts } from './rule-facts.ts';
import { offer } from '../diagnostic/nearest.ts';
import type { Severity } from '../diagnostic/severity.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { categories } from '../lint/category.ts';
import { type Active, type Engine, engine } from '../lint/engine.ts';
import { readerRules } from '../lint/reader-rules.ts';
import type { About, Rule } from '../lint/rule.ts';
import { type Facts, type Layer, optionsOf, type Settings, severityOf } from '../lint/settings.ts';
import { type RuleId, rules } from '../rules/index.ts';

/** The rules that run under some settings. */
export interface RuleSet {
  /** Those that look into text, in the order of their ids. */
  readonly active: readonly Active[];
  /** Those of them that compare conversations. */
  readonly comparing: readonly Active[];
  /** What readers report, by id; `off` for what is not to be told. */
  readonly reader: Readonly<Record<string, Severity>>;
  /** Everything that can be reported, by id: for reporters. */
  readonly about: ReadonlyMap<string, About>;
  /** Runs them all on a conversation. */
  readonly check: Engine;
  /** Runs those that offer fixes. */
  readonly mend: Engine;
}

/** Loads the rules that settings leave on, and checks the options that are stated for them; a complaint stops it. */
export async function loadRules(
  settings: Settings,
  complain: (complaints: readonly Complaint[], layer: number, rule: string) => never,
): Promise<RuleSet> {
  const active: Active[] = [];
  const reader: Record<string, Severity> = {};
  const about = new Map<string, About>();
  for (const id of configurable) {
    const own = readerRules[id as keyof typeof readerRules] as About | undefined;
    const severity = severityOf(id, own ?? (await factsOf(id as RuleId)), settings);
    if (own) reader[id] = severity;
    if (own) about.set(id, own);
    if (severity === 'off' || own) continue;
    const rule = await rules[id as RuleId]();
    about.set(id, rule);
    for (const [index, layer] of settings.layers.entries())
      checkOptions(rule, layer, (found) => complain(found, index, id));
    const options: unknown = rule.options.parse(optionsOf(id, settings.layers));
    active.push({ rule, severity, options });
  }
  let check: Engine | undefined;
  let mend: Engine | undefined;
  return {
    active,
    comparing: active.filter(({ rule }) => rule.trigger.kind === 'corpus'),
    reader,
    about,
    get check() {
      return (check ??= engine(active));
    },
    get mend() {
      return (mend ??= engine(active.filter(({ rule }) => rule.fixes !== 'never')));
    },
  };
}

/** Throws a UsageError for a word that names neither rule nor category; `said` is the option that it was given to. */
export function checkNames(names: readonly string[], said: string): void {
  const known = [...categories, ...configurable];
  for (const name of names)
    if (!known.includes(name))
      throw new UsageError(`${said} ${name}: there is no such rule or category; ${offer(name, known)}`);
}

/** What is known of a rule; one that is so new that nothing was generated of it yet is loaded. */
async function factsOf(id: RuleId): Promise<Facts> {
  return ruleFacts[id] ?? rules[id]();
}

function checkOptions(rule: Rule, layer: Layer, complain: (found: readonly Complaint[]) => never): void {
  const stated = optionsOf(rule.id, [layer]);
  const result = rule.options.safeParse(stated);
  if (result.success) return;
  const shape = (rule.options as unknown as { readonly shape: object }).shape;
  complain(complaintsOf(result.error.issues, stated, () => ['severity', ...Object.keys(shape)]));
}

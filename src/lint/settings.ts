import type { Severity } from '../diagnostic/severity.ts';
import type { Category } from './category.ts';
import { type ProfileId, severityIn } from './profile.ts';
import type { About } from './rule.ts';

/** What is known of a rule before its code is loaded. */
export type Facts = Pick<About, 'category' | 'severity' | 'profiles' | 'fixes'>;

/** What is stated about a rule: its severity, or that and options. */
export type RuleSetting = Severity | ({ readonly severity?: Severity } & Readonly<Record<string, unknown>>);

/** A set of statements about rules; those about one rule go before those about its category. */
export interface Layer {
  readonly categories?: Readonly<Partial<Record<Category, Severity>>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** What is stated about all rules: later layers go before earlier ones, and these before the profile. */
export interface Settings {
  readonly profile: ProfileId;
  readonly layers: readonly Layer[];
  /** If not empty: the only rules and categories to run. A rule that is named runs even if it is off. */
  readonly select: readonly string[];
  /** Rules and categories not to run. */
  readonly ignore: readonly string[];
}

/** The severity that a rule has in the end. */
export function severityOf(
  id: string,
  facts: Facts,
  { profile, layers, select, ignore }: Settings,
): Severity {
  if (ignore.includes(id) || ignore.includes(facts.category)) return 'off';
  const isNamed = select.includes(id);
  if (select.length > 0 && !isNamed && !select.includes(facts.category)) return 'off';
  const severity = layers.reduce(
    (found, { rules, categories }) => stated(rules?.[id]) ?? categories?.[facts.category] ?? found,
    severityIn(profile, facts),
  );
  return severity === 'off' && isNamed ? (facts.severity === 'off' ? 'info' : facts.severity) : severity;
}

/** The options that are stated for a rule; later layers go before earlier ones. */
export function optionsOf(id: string, layers: readonly Layer[]): Readonly<Record<string, unknown>> {
  const merged: Record<string, unknown> = {};
  for (const { rules } of layers) {
    const setting = rules?.[id];
    if (typeof setting === 'object') Object.assign(merged, setting);
  }
  delete merged['severity'];
  return merged;
}

function stated(setting: RuleSetting | undefined): Severity | undefined {
  return typeof setting === 'object' ? setting.severity : setting;
}

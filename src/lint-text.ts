import { checkNames, loadRules } from './catalog/rule-set.ts';
import type { Complaint } from './catalog/complaint.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { UsageError } from './diagnostic/usage-error.ts';
import { locator } from './lint/locator.ts';
import type { ProfileId } from './lint/profile.ts';
import type { RuleSetting } from './lint/settings.ts';
import { sign } from './lint/sign.ts';
import { told } from './lint/told.ts';
import { parse } from './parse.ts';
import type { ReadOptions } from './read/reader.ts';
import { encode } from './source/bytes.ts';

/** How `lintText` is to work. */
export interface LintTextOptions extends ReadOptions {
  /** Names the text in ids and places; `-` by default. */
  readonly path?: string;
  readonly profile?: ProfileId;
  /** Severities and options, by rule. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** The only rules and categories to run. */
  readonly select?: readonly string[];
  /** Rules and categories not to run. */
  readonly ignore?: readonly string[];
  readonly showSensitive?: boolean;
}

/**
 * Looks for what is wrong in a whole text (or its UTF-8 bytes), with the rules that look at one conversation at a time.
 * Findings are in the order of their places. Throws a UsageError for a rule or an option that is not known.
 */
export async function lintText(
  input: string | Uint8Array,
  options: LintTextOptions = {},
): Promise<Diagnostic[]> {
  const {
    path = '-',
    profile = 'recommended',
    rules,
    select = [],
    ignore = [],
    showSensitive = false,
  } = options;
  checkNames(select, 'select:');
  checkNames(ignore, 'ignore:');
  const layers = rules ? [{ rules }] : [];
  const { check, reader } = await loadRules({ profile, layers, select, ignore }, refuse);
  const bytes = typeof input === 'string' ? encode(input) : input;
  const places = locator();
  const window = { bytes, from: 0, to: bytes.length, base: 0, line: 1 };
  places.enter(window);
  const ground = {
    path,
    locator: places,
    window,
    toFile: <T>(span: T): T => span,
    showSensitive,
    views: true,
  };
  const { items } = parse(bytes, { ...options, path });
  const found: Diagnostic[] = [];
  for (const item of items) {
    if ('problem' in item && item.problem)
      found.push(...told(item.problem, reader, (offset) => places.at(offset)));
    if (item.kind !== 'conversation') continue;
    await check.prepare(item.conversation);
    // One by one: a call takes only so many arguments.
    sign(check, item.conversation, ground, (ones) => ones.forEach((one) => found.push(one)));
  }
  return found;
}

function refuse(found: readonly Complaint[], _layer: number, rule: string): never {
  throw new UsageError(
    found.map(({ path, message }) => `${[rule, ...path].join('.')}: ${message}`).join('\n'),
  );
}

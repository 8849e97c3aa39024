import * as z from 'zod/mini';
import { type Complaint, complaintsOf } from '../catalog/complaint.ts';
import { type Config, configSchema, configurable, severitySchema } from '../catalog/config.ts';
import { ruleFacts } from '../catalog/rule-facts.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { type ConfigFile, readConfigFile } from '../files/config-file.ts';
import type { JsonPath } from '../files/jsonc.ts';
import { matcher } from '../files/matcher.ts';
import { categories } from '../lint/category.ts';
import type { ProfileId } from '../lint/profile.ts';
import { type Layer, optionsOf, type RuleSetting } from '../lint/settings.ts';
import type { ReadOptions } from '../read/reader.ts';
import { checkNames, loadRules, type RuleSet } from '../catalog/rule-set.ts';

/** Which rules are to run, and how. */
export interface RuleChoice {
  /** The configuration file; `false` for none. If not stated, the nearest one upwards from the working directory. */
  readonly config?: string | false | undefined;
  readonly profile?: ProfileId | undefined;
  /** Severities and options, by rule; these go before the file's. */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
  /** The only rules and categories to run. */
  readonly select?: readonly string[] | undefined;
  /** Rules and categories not to run. */
  readonly ignore?: readonly string[] | undefined;
}

/** What a run goes by. */
export interface Setup {
  readonly read: ReadOptions;
  readonly isIgnored: (path: string) => boolean;
  readonly rulesFor: (path: string) => Promise<RuleSet>;
}

/** Brings together what is stated in the call and in the configuration file. Throws a UsageError with what is wrong where. */
export async function configure(choice: RuleChoice, read: ReadOptions): Promise<Setup> {
  const { select = [], ignore = [], rules } = choice;
  checkNames(select, '--select');
  checkNames(ignore, '--ignore');
  const file = choice.config === false ? undefined : readConfigFile(choice.config);
  const config = file ? configOf(file) : {};
  const folder = file?.folder ?? process.cwd();
  const overrides = (config.overrides ?? []).map((one) => ({
    layer: one,
    matches: matcher(one.files, folder),
  }));
  const sets = new Map<string, Promise<RuleSet>>();
  const setOf = (chosen: readonly number[]): Promise<RuleSet> => {
    const stated: readonly { readonly layer: Layer; readonly path: JsonPath | undefined }[] = [
      { layer: config, path: [] },
      ...chosen.map((at) => ({ layer: overrides[at]?.layer ?? {}, path: ['overrides', at] })),
      { layer: rules ? { rules } : {}, path: undefined },
    ];
    const layers = stated.map(({ layer }) => layer);
    const profile = choice.profile ?? config.profile ?? 'recommended';
    return loadRules({ profile, layers, select, ignore }, (found, layer, rule) =>
      refuse(found, file, stated[layer]?.path, rule),
    );
  };
  const rulesOf = (chosen: readonly number[]): Promise<RuleSet> => {
    const known = sets.get(chosen.join()) ?? setOf(chosen);
    sets.set(chosen.join(), known);
    return known;
  };
  // Everything is checked before anything is read, what is stated for some files only, too.
  await rulesOf([]);
  for (const index of overrides.keys()) await rulesOf([index]);
  return {
    read: {
      ...read,
      dialect: read.dialect ?? config.dialect,
      reader: read.reader ?? config.reader,
      roles: { ...config.roles, ...read.roles },
    },
    isIgnored: matcher(config.ignores ?? [], folder),
    rulesFor: (path) => rulesOf([...overrides.keys()].filter((index) => overrides[index]?.matches(path))),
  };
}

/** The configuration in a file, checked but for the options of rules. */
function configOf(file: ConfigFile): Config {
  const schema = configSchema(() => z.looseObject({ severity: z.optional(severitySchema) }));
  const result = schema.safeParse(file.value);
  if (result.success) {
    const split = (result.data as Config).overrides?.flatMap(splitOptions) ?? [];
    return split.length > 0 ? refuse(split, file, []) : result.data;
  }
  const known = (path: JsonPath): readonly string[] => {
    const last = path.at(-1);
    if (last === 'rules') return configurable;
    if (last === 'categories') return categories;
    return path.length > 0 ? ['files', 'categories', 'rules'] : Object.keys(schema.shape);
  };
  return refuse(complaintsOf(result.error.issues, file.value, known), file, []);
}

/** What is wrong with options in an override of rules that compare all files with each other. */
function splitOptions({ rules = {} }: Layer, index: number): Complaint[] {
  return Object.keys(rules).flatMap((id) => {
    if (ruleFacts[id]?.category !== 'corpus' || Object.keys(optionsOf(id, [{ rules }])).length === 0)
      return [];
    const message = `${id} compares all files, so that its options hold for all; expected them outside of overrides`;
    return [{ path: ['overrides', index, 'rules'], key: id, message }];
  });
}

/** Throws the UsageError that says what is wrong, each with its place in the file. */
function refuse(
  found: readonly Complaint[],
  file: ConfigFile | undefined,
  base: JsonPath | undefined,
  rule?: string,
): never {
  const lines = found.map(({ path, key, message }) => {
    const about = rule === undefined ? '' : `${[rule, ...path].join('.')}: `;
    if (!file || !base) return `${about}${message}`;
    const full = [...base, ...(rule === undefined ? [] : ['rules', rule]), ...path];
    return `${file.path}:${file.placeOf(full, key)}: ${about}${message}`;
  });
  throw new UsageError(lines.join('\n'));
}

import * as z from 'zod/mini';
import type { Severity } from '../diagnostic/severity.ts';
import { dialects } from '../dialects/index.ts';
import { categories } from '../lint/category.ts';
import { type ProfileId, profiles } from '../lint/profile.ts';
import { readerRules } from '../lint/reader-rules.ts';
import type { Layer } from '../lint/settings.ts';
import { readers } from '../readers/index.ts';
import { ruleIds } from '../rules/index.ts';
import { said } from '../records/said.ts';
import { roles } from '../transcript/role.ts';

/** What a configuration file states. */
export interface Config extends Layer {
  readonly $schema?: string | undefined;
  readonly profile?: ProfileId | undefined;
  readonly overrides?: readonly (Layer & { readonly files: readonly string[] })[] | undefined;
  readonly ignores?: readonly string[] | undefined;
  readonly dialect?: string | undefined;
  readonly reader?: string | undefined;
  readonly roles?: Readonly<Record<string, 'human' | 'assistant' | 'system'>> | undefined;
}

/** The severities, as a choice. */
export const severitySchema = said(
  'How much a finding matters; off: the rule does not run',
  z.enum(['error', 'warning', 'info', 'off'] satisfies Severity[]),
);

/** The ids that can be configured, selected and ignored: of the rules, and of what readers report. */
export const configurable: readonly string[] = [...ruleIds, ...Object.keys(readerRules)].sort();

/** The schema of a configuration; `rule` tells that of what may be stated for a rule, beside a severity alone. */
export function configSchema(rule: (id: string) => z.ZodMiniType): z.ZodMiniObject {
  const settings = Object.fromEntries(
    configurable.map((id) => [id, z.optional(z.union([severitySchema, rule(id)]))]),
  );
  const layer = {
    categories: z.optional(
      said(
        'Severities for all rules of a category',
        z.strictObject(Object.fromEntries(categories.map((one) => [one, z.optional(severitySchema)]))),
      ),
    ),
    rules: z.optional(said('Severities and options, by rule', z.strictObject(settings))),
  };
  const globs = z.array(z.string());
  const profileIds = Object.keys(profiles) as ProfileId[];
  return z.strictObject({
    $schema: z.optional(said('The address of this schema, for editors', z.string())),
    profile: z.optional(said('The severities to start from', z.enum(profileIds))),
    ...layer,
    overrides: z.optional(
      said(
        'What holds for some files; later ones go before earlier ones',
        z.array(z.strictObject({ files: said('Globs, counted from this file', globs), ...layer })),
      ),
    ),
    ignores: z.optional(said('Globs of files not to look at, counted from this file', globs)),
    dialect: z.optional(said('How speakers are spelled', z.enum(dialects.map(({ id }) => id)))),
    reader: z.optional(said('The container format', z.enum(readers.map(({ id }) => id)))),
    roles: z.optional(said('Further spellings of roles: label to role', z.record(z.string(), z.enum(roles)))),
  });
}

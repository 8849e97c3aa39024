import { offer } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { dialects } from '../dialects/index.ts';
import { parseMap } from '../read/map.ts';
import type { ReadOptions } from '../read/reader.ts';
import { readers } from '../readers/index.ts';
import { type Role, roles } from '../transcript/role.ts';
import type { Option } from './command.ts';

const group = 'How to read (what is not stated is detected):';

/** The options of every command that reads transcripts. */
export const readOptions = {
  reader: { group, type: 'string', choices: readers.map(({ id }) => id), describe: 'The container format' },
  dialect: {
    group,
    type: 'string',
    choices: dialects.map(({ id }) => id),
    describe: 'How speakers are spelled; hearken inspect tells which way is found, and why',
  },
  separator: {
    group,
    type: 'string',
    describe: 'A line that parts conversations in a text, beside <|endoftext|> and the form feed',
  },
  field: {
    group,
    type: 'array',
    describe: 'The field of a row that holds the transcript; several, by commas, are joined',
  },
  map: {
    group,
    type: 'string',
    describe:
      'Where the parts of a row are: turns=PATH,role=PATH,text=PATH,id=PATH, or human=PATH,assistant=PATH; a PATH is a field, or fields within fields with dots between',
  },
  role: {
    group,
    type: 'array',
    describe: 'A further spelling of a role, LABEL=human|assistant|system; may be repeated',
  },
  encoding: {
    group,
    type: 'string',
    describe: 'The encoding of the sources, such as latin1 or utf-16le',
    default: 'utf-8',
  },
} satisfies Record<string, Option>;

/** The values of {@link readOptions}. */
export interface ReadArguments {
  readonly reader?: string | undefined;
  readonly dialect?: string | undefined;
  readonly separator?: string | undefined;
  readonly field?: readonly string[] | undefined;
  readonly map?: string | undefined;
  readonly role?: readonly string[] | undefined;
}

/** The options as the library takes them. Throws a UsageError that names what cannot be understood. */
export function readOptionsOf(args: ReadArguments): ReadOptions {
  return {
    reader: args.reader,
    dialect: args.dialect,
    separator: args.separator,
    fields: args.field?.flatMap((names) => names.split(',')),
    map: args.map === undefined ? undefined : parseMap(args.map),
    roles: Object.fromEntries((args.role ?? []).map(statedRole)),
  };
}

function statedRole(stated: string): [string, Role] {
  const at = stated.lastIndexOf('=');
  const word = stated.slice(at + 1);
  const role = roles.find((one) => one === word);
  if (at < 1)
    throw new UsageError(
      `--role ${stated} names no role; expected LABEL=human, LABEL=assistant or LABEL=system`,
    );
  if (!role) throw new UsageError(`--role ${stated}: "${word}" is no role; ${offer(word, roles)}`);
  return [stated.slice(0, at), role];
}

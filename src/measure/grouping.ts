import { nearest } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import type { Conversation } from '../transcript/conversation.ts';

/** A way to part a corpus. */
export interface Grouping {
  /** What its groups are of: `file`, the field, the name of the capture. */
  readonly label: string;
  /** Tells, for a source, into which group a conversation of it falls. */
  open(path: string): (conversation: Conversation) => string;
}

/** How a corpus is parted: in several ways side by side. */
export interface By {
  /** Whether the speakers are groups. */
  readonly roles: boolean;
  readonly groupings: readonly Grouping[];
}

/** The group of what has no such field, or whose path does not match. */
export const nowhere = '(none)';

const words = ['role', 'file', 'directory', 'glob'];
const expected =
  'expected role, file, directory, glob, meta:FIELD, or a regular expression for paths with a named capture, such as (?<topic>[a-z]+)_';

/**
 * Reads what is stated: `role`, `file`, `directory`, `glob` (what was typed to name the file, as `typed` tells),
 * `meta:FIELD` (fields within fields with dots between), or a regular expression with named captures, each of which is a
 * grouping. Throws a UsageError for what cannot be understood.
 */
export function parseBy(stated: readonly string[], typed: (path: string) => string): By {
  const groupings = stated.flatMap((by): Grouping[] => {
    if (by === 'role') return [];
    if (by === 'file') return [ofPath('file', (path) => path)];
    if (by === 'directory') return [ofPath('directory', directoryOf)];
    if (by === 'glob') return [ofPath('glob', typed)];
    if (by.startsWith('meta:')) return [ofField(by.slice('meta:'.length))];
    return ofPattern(by);
  });
  const labels = groupings.map(({ label }) => label);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index || label === 'role');
  if (twice !== undefined)
    throw new UsageError(`--by has two ways called ${twice}; expected each to have a name of its own`);
  return { roles: stated.includes('role'), groupings };
}

function ofPath(label: string, name: (path: string) => string): Grouping {
  return {
    label,
    open(path) {
      const group = name(path);
      return () => group;
    },
  };
}

function directoryOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, Math.max(1, end));
}

function ofField(field: string): Grouping {
  if (field === '') throw new UsageError('--by meta: names no field; expected meta:FIELD');
  const keys = field.split('.');
  const told = (value: unknown): string =>
    value === undefined || value === null
      ? nowhere
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return {
    label: field,
    open:
      () =>
      ({ meta }) =>
        told(keys.reduce<unknown>(inside, meta === '{}' ? {} : JSON.parse(meta))),
  };
}

function inside(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function ofPattern(by: string): Grouping[] {
  const pattern = compiled(by);
  // With an empty alternative it matches anything, and tells which captures there are.
  const names = Object.keys(new RegExp(`${by}|`, 'u').exec('')?.groups ?? {});
  const near = nearest(by, words);
  if (names.length === 0)
    throw new UsageError(
      `--by ${by} has no named capture; ${near === undefined ? expected : `did you mean "${near}"?`}`,
    );
  return names.map((name) => ofPath(name, (path) => pattern.exec(path)?.groups?.[name] ?? nowhere));
}

function compiled(by: string): RegExp {
  try {
    return new RegExp(by, 'u');
  } catch (error) {
    throw new UsageError(`--by ${by} is no regular expression (${(error as Error).message}); ${expected}`, {
      cause: error,
    });
  }
}

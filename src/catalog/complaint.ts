import type * as z from 'zod/mini';
import { offer } from '../diagnostic/nearest.ts';

/** What is wrong with a value that was stated: the path of the value, or of the object and its key, and a sentence. */
export interface Complaint {
  readonly path: readonly (string | number)[];
  readonly key?: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Puts an issue of a schema in the words of the house; `known` tells the keys that the object at a path may have. */
export function complaintsOf(
  issues: readonly Issue[],
  value: unknown,
  known: (path: readonly (string | number)[]) => readonly string[],
): Complaint[] {
  return issues.flatMap((issue): Complaint[] => {
    const path = issue.path as (string | number)[];
    const found = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)?.[key], value);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => {
          const what =
            path.at(-1) === 'rules' ? 'rule' : path.at(-1) === 'categories' ? 'category' : 'option';
          return { path, key, message: `"${key}" is no ${what}; ${offer(key, known(path))}` };
        });
      case 'invalid_value':
        return [
          {
            path,
            message: `${shown(found)} is not known here; ${offer(String(found), issue.values.map(String))}`,
          },
        ];
      case 'invalid_union': {
        // A word was meant for the first form, anything else for the second.
        const inner = issue.errors[typeof found === 'object' ? 1 : 0] ?? [];
        const full = inner.map((one) => ({ ...one, path: [...path, ...one.path] }));
        return complaintsOf(full, value, known);
      }
      case 'invalid_type':
        return [
          {
            path,
            message: `${found === undefined ? `"${path.at(-1)}" is missing` : `found ${shown(found)}`}; expected ${article(issue.expected)}`,
          },
        ];
      case 'too_small':
        return [{ path, message: `found ${shown(found)}; expected ${issue.minimum} or more` }];
      case 'too_big':
        return [{ path, message: `found ${shown(found)}; expected ${issue.maximum} or less` }];
      default:
        return [{ path, message: `found ${shown(found)}; ${issue.message}` }];
    }
  });
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(value);
}

function article(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    array: 'list',
    record: 'object',
    int: 'whole number',
  };
  const word = words[kind] ?? kind;
  return `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`;
}

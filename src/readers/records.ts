import type * as z from 'zod/mini';

import type { Problem } from '../diagnostic/problem.ts';
import { firstKeys } from '../read/head.ts';
import { jsonLines } from '../read/json-lines.ts';
import { pathOf, valueAt } from '../read/path.ts';
import type { ReadContext, Reader } from '../read/reader.ts';
import { recorded } from '../read/recorded.ts';
import { loneSurrogate } from '../read/refusals.ts';
import { problemAt, type Row } from '../read/row.ts';
import type { Rows } from '../read/rows.ts';
import { record } from '../records/record.ts';
import { decode } from '../source/bytes.ts';
import { elements, kindOf, members } from '../source/json.ts';
import type { Span } from '../source/span.ts';
import { firstLone } from '../source/unescape.ts';

const keys = Object.keys(record.shape);

/** Hearken's own records, read back as the conversations that they were written from. */
export const records: Reader = {
  id: 'records',
  summary: "Hearken's own records, one a line, read back as the conversations they were written from.",
  why: 'A place that points into a record, and not into the transcript behind it, sends people to the wrong words.',
  extensions: ['.jsonl'],
  rank: 1,
  recognises(head) {
    const { keys: seen, whole } = firstKeys(head);
    return seen.every((key) => keys.includes(key)) && (whole ? seen.length === keys.length : seen.length > 3);
  },
  open: (context) => jsonLines(context.path, recordRows(context)),
};

/** What a schema expected, in words. */
function expected(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `expected ${issue.minimum} or more`;
    case 'unrecognized_keys':
      return `unexpected ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    default:
      return 'expected what the schema of records says';
  }
}

function recordRows(context: ReadContext): Rows {
  let told = false;
  return {
    settle: () => undefined,
    take(row) {
      const lone = firstLone(row.ground.text, row.start, row.end);
      if (lone >= 0) return { problem: loneSurrogate(row, lone) };
      const { data, error } = record.safeParse(JSON.parse(decode(row.ground.text.bytes, row.start, row.end)));
      if (!data)
        return {
          problem: notRecord(row, error.issues[0]?.path ?? [], expected(error.issues[0])),
        };
      if (!isObject(data.meta))
        return { problem: notRecord(row, ['meta'], 'expected the text of a JSON object') };
      if (!told) context.settled(data.dialect, 'the records name it');
      told = true;
      return { conversation: recorded(data) };
    },
  };
}

function notRecord(row: Row, path: readonly PropertyKey[], message: string): Problem {
  const name = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return problemAt(
    row.ground,
    row,
    placeOf(row, path),
    'not-record',
    `${name === '' ? 'the row' : name} is not as in a record: ${message}`,
  );
}

/** Where the value at a path of a row stands, or the innermost value around it that there is. */
function placeOf({ ground: { text }, start, end }: Row, path: readonly PropertyKey[]): number {
  let value: Span = { start, end };
  for (const key of path) {
    const kind = kindOf(text.bytes, value.start);
    const inner: Span | undefined =
      typeof key === 'number'
        ? kind === 'list'
          ? elements(text, value.start, value.end).parts[key]
          : undefined
        : kind === 'object'
          ? valueAt(
              text,
              members(text, value.start, value.end).parts,
              pathOf(String(key), () => true),
            )
          : undefined;
    if (!inner) break;
    value = inner;
  }
  return value.start;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

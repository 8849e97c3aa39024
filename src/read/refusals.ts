import type { Problem } from '../diagnostic/problem.ts';
import { type JsonKind, keyOf, type Member } from '../source/json.ts';
import { verbatim } from '../source/segment.ts';
import type { Path } from './path.ts';
import { type Ground, problemAt, type Row } from './row.ts';
import { soundness } from './soundness.ts';

/** The problem of a row that lacks a field. */
export function missing(row: Row, path: Path): Problem {
  return lacking(row, 'row', row.start, row.members, [path]);
}

/** The problem of an object (the row, or an element of its list) that has none of some fields. */
export function lacking(
  row: Row,
  what: string,
  at: number,
  object: readonly Member[],
  paths: readonly Path[],
): Problem {
  const keys = object.map((member) => keyOf(row.ground.text, member));
  const wanted = paths.map(({ name }) => `"${name}"`).join(' or ');
  return refusal(row, at, `the ${what} has ${quoted(keys)}; expected ${wanted}`);
}

/** The problem of a row that has something else where speech, or a list of it, was expected. */
export function refusal(row: Row, at: number, message: string): Problem {
  return problemAt(row.ground, row, at, 'no-field', message);
}

/** The problem of half a surrogate pair, written as an escape at a place of a row. */
export function loneSurrogate(row: Row, at: number): Problem {
  const message =
    'half of a surrogate pair stands alone, which no UTF-8 file can hold; expected a whole character';
  return problemAt(row.ground, row, at, 'lone-surrogate', message);
}

/** The problem of bytes `[start, end)` that are not UTF-8, worded as for plain text; undefined if they are. */
export function unsound(ground: Ground, start: number, end: number, line: number): Problem | undefined {
  const { text, base, path } = ground;
  const found = soundness(verbatim(text.bytes, start, end, base, line), path, '');
  return found && problemAt(ground, { start, line }, (found.offset ?? 0) - base, found.reason, found.message);
}

/** Names in quotes, the first twelve of them. */
export function quoted(names: Iterable<string>): string {
  const all = [...names].map((name) => `"${name}"`);
  if (all.length === 0) return 'no fields';
  return all.length > 12 ? `${all.slice(0, 12).join(', ')} and ${all.length - 12} more` : all.join(', ');
}

/** A kind of value with its article: `a list`, `null`. */
export function named(kind: JsonKind): string {
  return kind === 'null' ? kind : `${kind === 'object' ? 'an' : 'a'} ${kind}`;
}

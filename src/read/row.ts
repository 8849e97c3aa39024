import type { Problem, ProblemReason } from '../diagnostic/problem.ts';
import { decode } from '../source/bytes.ts';
import { countBytes } from '../source/cursor.ts';
import type { Member } from '../source/json.ts';
import type { JsonFault, JsonText } from '../source/json-text.ts';
import type { Span } from '../source/span.ts';

/** What the rows of a window stand on. */
export interface Ground {
  readonly path: string;
  readonly text: JsonText;
  /** The source offset of the text's first byte. */
  readonly base: number;
  /** The first byte that is known, and whether a line starts there. */
  readonly from: number;
  readonly startsLine: boolean;
}

/** A JSON object that holds one conversation; `[start, end)` of its text, braces included. */
export interface Row extends Span {
  readonly ground: Ground;
  /** The line of its brace. */
  readonly line: number;
  /** Which row of the source it is, from 1. */
  readonly ordinal: number;
  readonly members: readonly Member[];
  /** Its key, where rows are the values of an object. */
  readonly name: string | undefined;
}

/** Tells the source line of places in a row. Asking from place to place in order costs one pass over the row. */
export function rowLines({ ground, start, line }: Row): (at: number) => number {
  let known = start;
  let current = line;
  return (at) => {
    const between = countBytes(ground.text.feeds, Math.min(at, known), Math.max(at, known));
    current += at < known ? -between : between;
    known = at;
    return current;
  };
}

/** A problem at a place of a row, or of what should be one; `line` is that of `start`. */
export function problemAt(
  { path, text, base, from, startsLine }: Ground,
  { start, line }: { readonly start: number; readonly line: number },
  at: number,
  reason: ProblemReason,
  message: string,
): Problem {
  const { bytes, feeds } = text;
  const place = { path, reason, message, line: line + countBytes(feeds, start, at), offset: base + at };
  // Rows may stand on one line of gigabytes: its start is looked for in the row and a little before it.
  const floor = Math.max(from, start - 512);
  let head = at;
  while (head > floor && bytes[head - 1] !== 0x0a) head--;
  const known = bytes[head - 1] === 0x0a || (head === from && startsLine);
  return known ? { ...place, column: decode(bytes, head, at).length + 1 } : place;
}

/** The sentence on a syntax error; `whole` is what ends where the bytes end. */
export function faultMessage({ text }: Ground, { at, expected, cut }: JsonFault, whole: string): string {
  return `${cut ? `the ${whole} ends` : `found ${characterAt(text.bytes, at)}`} where ${expected} was expected`;
}

/** The character at a place, quoted; one that cannot be seen is named by its number. */
function characterAt(bytes: Uint8Array, at: number): string {
  const point = decode(bytes, at, Math.min(at + 4, bytes.length)).codePointAt(0) ?? 0;
  const hex = point.toString(16).toUpperCase().padStart(4, '0');
  return point > 0x20 && (point < 0x7f || point > 0xa0) ? `"${String.fromCodePoint(point)}"` : `U+${hex}`;
}

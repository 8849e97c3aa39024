import { keyOf, kindOf, type Member, members } from '../source/json.ts';
import { fault, scanKey, scanValue, skipSpace } from '../source/json-scan.ts';
import { stringEnd } from '../source/json-string.ts';
import type { JsonFault, JsonText } from '../source/json-text.ts';
import type { Span } from '../source/span.ts';

/** What closes a list of rows, or an object whose values are rows. */
export type Closer = ']' | '}';

/** One value of a list, or of an object whose values are rows. */
export interface Entry extends Span {
  /** Its key; `from` is where that stands, or the value where there is none. */
  readonly name: string | undefined;
  readonly from: number;
  /** Undefined if the value is no object. */
  readonly members: readonly Member[] | undefined;
}

/** The entry behind `at`, or the end of it all behind the closer (a number), or what is wrong. */
export function entryAt(
  text: JsonText,
  at: number,
  first: boolean,
  closer: Closer,
): Entry | number | JsonFault {
  const { bytes } = text;
  const to = bytes.length;
  let start = skipSpace(bytes, at, to);
  if (start < to && bytes[start] === closer.charCodeAt(0)) return start + 1;
  if (!first) {
    if (start >= to || bytes[start] !== 0x2c) return fault(start, to, `a comma or ${closer}`);
    start = skipSpace(bytes, start + 1, to);
  }
  const from = start;
  let name: string | undefined;
  if (closer === '}') {
    const colon = scanKey(text, from, to, 'a key in double quotes');
    if (typeof colon !== 'number') return colon;
    name = keyOf(text, {
      keyStart: from + 1,
      keyEnd: (stringEnd(text, from + 1, to) as number) - 1,
      start: 0,
      end: 0,
    });
    start = skipSpace(bytes, colon, to);
  }
  if (start < to && bytes[start] === 0x7b) {
    const found = members(text, start, to);
    return found.fault ?? { start, end: found.end, name, from, members: found.parts };
  }
  const end = scanValue(text, start, to);
  return typeof end === 'number' ? { start, end, name, from, members: undefined } : end;
}

/**
 * Whether the object that opens at `at` is one row, or holds rows as its values. It holds rows if every value is an
 * object and none of the stated keys is its own; undefined if more of it must be seen to tell.
 */
export function isOneRow(
  text: JsonText,
  at: number,
  keys: readonly string[],
  last: boolean,
): boolean | undefined {
  const { parts, fault: wrong } = members(text, at, text.bytes.length);
  const own = parts.some(
    (one) => kindOf(text.bytes, one.start) !== 'object' || keys.includes(keyOf(text, one)),
  );
  if (own || parts.length > 1) return own;
  return wrong?.cut && !last ? undefined : parts.length === 0;
}

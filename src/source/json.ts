import { decode } from './bytes.ts';
import { fault, scanKey, scanValue, skipSpace } from './json-scan.ts';
import type { JsonFault, JsonText } from './json-text.ts';
import type { Span } from './span.ts';

/** A member of an object: its value at `[start, end)`, and its key, inside the quotes, at `[keyStart, keyEnd)`. */
export interface Member extends Span {
  readonly keyStart: number;
  readonly keyEnd: number;
}

/** What stands in braces or brackets: the whole parts in order; `end` is behind the closing one, or at the fault. */
export interface Parts<Part> {
  readonly parts: readonly Part[];
  readonly end: number;
  readonly fault: JsonFault | undefined;
}

/** The members of the object whose brace opens at `at`, checked to the last byte. Of equal keys, all are listed. */
export function members(text: JsonText, at: number, to: number): Parts<Member> {
  const { bytes } = text;
  const parts: Member[] = [];
  return between(bytes, at, to, '}', parts, (next, expected) => {
    const colon = scanKey(text, next, to, expected);
    if (typeof colon !== 'number') return colon;
    const end = scanValue(text, colon, to);
    if (typeof end !== 'number') return end;
    const keyStart = next + 1;
    parts.push({ keyStart, keyEnd: lastQuote(bytes, colon), start: skipSpace(bytes, colon, to), end });
    return end;
  });
}

/** The elements of the array whose bracket opens at `at`, checked to the last byte. */
export function elements(text: JsonText, at: number, to: number): Parts<Span> {
  const parts: Span[] = [];
  return between(text.bytes, at, to, ']', parts, (start, expected) => {
    if (start >= to) return fault(start, to, expected);
    const end = scanValue(text, start, to);
    if (typeof end === 'number') parts.push({ start, end });
    return end;
  });
}

/** The key of a member as text. */
export function keyOf({ bytes }: JsonText, { keyStart, keyEnd }: Member): string {
  const raw = decode(bytes, keyStart, keyEnd);
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}

/** What a JSON value is. */
export type JsonKind = 'boolean' | 'list' | 'null' | 'number' | 'object' | 'string';

/** What the value that begins at `at` is, by its first byte. */
export function kindOf(bytes: Uint8Array, at: number): JsonKind {
  switch (bytes[at]) {
    case 0x22:
      return 'string';
    case 0x7b:
      return 'object';
    case 0x5b:
      return 'list';
    case 0x6e:
      return 'null';
    case 0x74:
    case 0x66:
      return 'boolean';
    default:
      return 'number';
  }
}

/** Walks the parts behind the bracket at `at`; `part` scans the one that begins at a place and tells its end. */
function between<Part>(
  bytes: Uint8Array,
  at: number,
  to: number,
  closer: '}' | ']',
  parts: readonly Part[],
  part: (start: number, expected: string) => number | JsonFault,
): Parts<Part> {
  const closing = closer.charCodeAt(0);
  const what = closer === '}' ? 'a key in double quotes' : 'a value';
  const failed = (found: JsonFault): Parts<Part> => ({ parts, end: found.at, fault: found });
  let next = skipSpace(bytes, at + 1, to);
  if (next < to && bytes[next] === closing) return { parts, end: next + 1, fault: undefined };
  for (let expected = `${what} or ${closer}`; ; expected = what) {
    const end = part(next, expected);
    if (typeof end !== 'number') return failed(end);
    next = skipSpace(bytes, end, to);
    if (next < to && bytes[next] === closing) return { parts, end: next + 1, fault: undefined };
    if (next >= to || bytes[next] !== 0x2c) return failed(fault(next, to, `a comma or ${closer}`));
    next = skipSpace(bytes, next + 1, to);
  }
}

/** The quote that closes the key whose colon ends at `colon`. */
function lastQuote(bytes: Uint8Array, colon: number): number {
  let at = colon - 1;
  while (bytes[at] !== 0x22) at--;
  return at;
}

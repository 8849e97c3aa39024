import { decode } from '../source/bytes.ts';
import { nextByte } from '../source/cursor.ts';
import { elements, keyOf, members } from '../source/json.ts';
import { scanKey, skipSpace } from '../source/json-scan.ts';
import { type JsonText, jsonText } from '../source/json-text.ts';
import { skipWhite } from '../source/white.ts';

/** How much of a source is looked at to tell its format. */
const headSize = 65_536;

/**
 * Whether the first line of a source is a JSON object (or begins one that is longer than what can be seen). In a `.json`
 * file another one must follow: a file of one row is read as JSON.
 */
export function startsWithRow(head: Uint8Array, name: string): boolean {
  const { text, start } = begin(head);
  const row = firstRow(text, start);
  if (!row || row.keys.length === 0) return false;
  const isJson = /\.json$/i.test(name);
  return (
    !isJson ||
    (row.end !== undefined && text.bytes[skipWhite(text.bytes, row.end, text.bytes.length)] === 0x7b)
  );
}

/** Whether a source begins like a JSON list of rows or a JSON object, and no slip is in what can be seen of it. */
export function startsWithJson(head: Uint8Array): boolean {
  const { text, start } = begin(head);
  const { bytes } = text;
  const to = bytes.length;
  const inside = bytes[skipSpace(bytes, start + 1, to)];
  const isList = bytes[start] === 0x5b && (inside === 0x7b || inside === 0x5d);
  if (!isList && !(bytes[start] === 0x7b && (inside === 0x22 || inside === 0x7d))) return false;
  const { end, fault } = isList ? elements(text, start, to) : members(text, start, to);
  return fault ? fault.cut : skipWhite(bytes, end, to) === to;
}

/** The keys of the row on the first line of a source; `whole` tells whether they could all be seen. */
export function firstKeys(head: Uint8Array): { readonly keys: readonly string[]; readonly whole: boolean } {
  const { text, start } = begin(head);
  const row = firstRow(text, start);
  return { keys: row?.keys ?? [], whole: row?.end !== undefined };
}

function begin(head: Uint8Array): { text: JsonText; start: number } {
  const text = jsonText(head, Math.min(head.length, headSize));
  const { bytes } = text;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return { text, start: skipWhite(bytes, mark, bytes.length) };
}

/** The row that the line at `start` is; `end` is undefined where what can be seen ends before it does. */
function firstRow(
  text: JsonText,
  start: number,
): { keys: readonly string[]; end: number | undefined } | undefined {
  const { bytes, feeds } = text;
  if (bytes[start] !== 0x7b) return undefined;
  const to = nextByte(feeds, start);
  const { parts, end, fault } = members(text, start, to);
  const keys = parts.map((one) => keyOf(text, one));
  if (!fault) return skipSpace(bytes, end, to) === to ? { keys, end: to } : undefined;
  if (!fault.cut || to < bytes.length) return undefined;
  // The member that was cut may have shown its key.
  const next = skipSpace(bytes, (parts.at(-1)?.end ?? start) + 1, to);
  const colon = scanKey(text, next, to, '');
  const cut = typeof colon === 'number' ? [decode(bytes, next, colon).split('"')[1] ?? ''] : [];
  return { keys: [...keys, ...cut], end: undefined };
}

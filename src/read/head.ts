import { nextByte } from '../source/cursor.ts';
import { elements, keyOf, type Member, members } from '../source/json.ts';
import { skipSpace } from '../source/json-scan.ts';
import { type JsonText, jsonText } from '../source/json-text.ts';
import { skipWhite } from '../source/white.ts';

/** How much of a source is looked at to tell its format. */
const headSize = 65_536;

/** Whether the first line of a source is a JSON object: in a `.json` file, another one must follow it. */
export function startsWithRow(head: Uint8Array, name: string): boolean {
  const { text, start } = begin(head);
  const row = firstRow(text, start);
  const isJson = /\.json$/i.test(name);
  if (!row || row.members.length === 0) return false;
  if (row.end === undefined) return !isJson && row.cut;
  const next = skipWhite(text.bytes, row.end, text.bytes.length);
  return next > row.end && text.bytes[next] === 0x7b ? true : !isJson && isLineEnd(text, row.end);
}

/** Whether a source begins like a JSON list of rows or a JSON object, and has no slip in what can be seen of it. */
export function startsWithJson(head: Uint8Array): boolean {
  const { text, start } = begin(head);
  const to = text.bytes.length;
  const inside = text.bytes[skipSpace(text.bytes, start + 1, to)];
  if (text.bytes[start] === 0x5b && (inside === 0x7b || inside === 0x5d)) return isSound(elements(text, start, to).fault);
  return text.bytes[start] === 0x7b && (inside === 0x22 || inside === 0x7d) && isSound(members(text, start, to).fault);
}

/** The keys of a row on the first line of a source, as far as they can be seen; `whole` tells whether these are all. */
export function firstKeys(head: Uint8Array): { readonly keys: readonly string[]; readonly whole: boolean } {
  const { text, start } = begin(head);
  const row = firstRow(text, start);
  return { keys: row?.members.map((one) => keyOf(text, one)) ?? [], whole: row?.end !== undefined };
}

import type { Problem } from '../diagnostic/problem.ts';
import { decode } from '../source/bytes.ts';
import { toSource } from '../source/origin.ts';
import type { Segment } from '../source/segment.ts';
import { firstInvalid, isSurrogate } from '../source/utf8.ts';
import { lineCounter } from '../source/line-counter.ts';

/** What keeps a transcript from being text: a byte that is not UTF-8, half of a surrogate pair. Undefined if nothing does. */
export function soundness(segment: Segment, path: string, conversation: string): Problem | undefined {
  const { bytes, from, to, origin } = segment;
  const at = firstInvalid(bytes, from, to);
  if (at < 0) return undefined;
  const offset = toSource(origin, at, at).start;
  const place = {
    path,
    conversation,
    offset,
    line: lineCounter(segment)(at),
    column: columnOf(bytes, from, at),
  };
  if (isSurrogate(bytes, at))
    return {
      ...place,
      reason: 'lone-surrogate',
      message:
        'half of a surrogate pair stands alone, which no UTF-8 file can hold; expected a whole character',
    };
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return {
    ...place,
    reason: 'not-utf-8',
    message: `byte 0x${byte} is not UTF-8; expected UTF-8, or the name of another encoding by --encoding`,
  };
}

/** The column (1-based, in UTF-16 units) of a place, from the start of its line or of the segment. */
export function columnOf(bytes: Uint8Array, from: number, at: number): number {
  let start = at;
  while (start > from && bytes[start - 1] !== 0x0a) start--;
  return decode(bytes, start, at).length + 1;
}

import { countAny } from '../source/count.ts';
import type { Slice } from '../source/segment.ts';

/** The bytes that a question mark, narrow or full-width, begins with; the latter has its first with others in common. */
export const questionHeads = [0x3f, 0xef, 0xef] as const;

/** The byte where the first question mark of a text stands, or -1. */
export function firstQuestionMark({ segment: { bytes }, from, to }: Slice): number {
  if (countAny(bytes, from, to, questionHeads) === 0) return -1;
  for (let at = from; at < to; at++)
    if (bytes[at] === 0x3f || (bytes[at] === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] === 0x9f))
      return at;
  return -1;
}

import { indexOfByte } from '../source/bytes.ts';
import { lastBreak } from '../source/origin.ts';
import type { Segment } from '../source/segment.ts';

/** Tells the source line of places in a segment; each place asked for lies at or after the one before. */
export function lineCounter({ bytes, from, origin }: Segment): (at: number) => number {
  let line = origin.line;
  // A JSON string stands on one line; where strings were joined, each break tells the line from there on.
  if (!origin.verbatim) return (at) => lastBreak(origin.breaks, at, true)?.line ?? origin.line;
  let newline = indexOfByte(bytes, 0x0a, from);
  return (at) => {
    while (newline >= 0 && newline < at) {
      line++;
      newline = indexOfByte(bytes, 0x0a, newline + 1);
    }
    return line;
  };
}

import { countLines } from './count.ts';
import { lastBreak } from './origin.ts';
import type { Segment } from './segment.ts';

/** Tells the source line of places in a segment; cheapest when asked from left to right. */
export function lineCounter({ bytes, from, origin }: Segment): (at: number) => number {
  // A JSON string stands on one line; where strings were joined, each break tells the line from there on.
  if (!origin.verbatim) return (at) => lastBreak(origin.breaks, at, true)?.line ?? origin.line;
  let { line } = origin;
  let counted = from;
  return (at) => {
    if (at < counted) {
      line = origin.line;
      counted = from;
    }
    line += countLines(bytes, counted, at);
    counted = at;
    return line;
  };
}

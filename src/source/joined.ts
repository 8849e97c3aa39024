import { countLines } from './count.ts';
import { type Break, lastBreak, toSource } from './origin.ts';
import { type Segment, type Slice, spanOf } from './segment.ts';

/**
 * One segment of several slices, joined by nothing, with a break where one ends and the next begins. At least one
 * slice is given; empty ones leave no trace, unless all are empty.
 *
 *   source   "prompt": "I feel", "reply": " low."
 *   bytes    I feel low.
 *                  ^ a break: before it ends at the quote, behind it runs on from the next string
 */
export function joined(slices: readonly [Slice, ...Slice[]]): Segment {
  const pieces = slices.filter(({ from, to }) => from < to);
  const first = pieces[0] ?? slices[0];
  if (pieces.length < 2) {
    const { bytes, origin } = first.segment;
    return { bytes, from: first.from, to: first.to, origin };
  }
  const bytes = new Uint8Array(pieces.reduce((sum, { from, to }) => sum + to - from, 0));
  const breaks: Break[] = [];
  let at = 0;
  let end = 0;
  for (const piece of pieces) {
    const { segment, from, to } = piece;
    bytes.set(segment.bytes.subarray(from, to), at);
    let line = lineOf(piece);
    if (piece !== first) {
      if (breaks.at(-1)?.at === at) breaks.pop();
      breaks.push({ at, end, start: toSource(segment.origin, from, from).start, line });
    }
    for (const one of segment.origin.breaks) {
      if (one.at > to) break;
      if (one.at <= from) continue;
      line = one.line ?? line;
      breaks.push({ at: one.at - from + at, end: one.end, start: one.start, line });
    }
    at += to - from;
    end = spanOf(piece).end;
  }
  const base = toSource(first.segment.origin, first.from, first.from).start;
  const verbatim = pieces.every(({ segment }) => segment.origin.verbatim);
  return { bytes, from: 0, to: at, origin: { base, line: lineOf(first), verbatim, breaks } };
}

/** The source line of a slice's first byte. */
function lineOf({ segment: { bytes, from: start, origin }, from }: Slice): number {
  const line = lastBreak(origin.breaks, from, true)?.line ?? origin.line;
  return origin.verbatim ? line + countLines(bytes, start, from) : line;
}

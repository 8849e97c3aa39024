import type { Span } from './span.ts';

/**
 * The way back from a byte of a segment to the byte of the source that it came from.
 *
 * Text that stands verbatim in its source needs only `base`. Text that was unescaped, transcoded or joined from
 * pieces also has a break after each place where the two run apart:
 *
 *   source   "caf\u00e9 ok"      a break behind the escape: 5 bytes decoded, 9 bytes in the source
 *   decoded   café ok
 *                ^^ at
 */
export interface Origin {
  /** What to add to an offset in the segment's bytes, up to the first break. May be negative. */
  readonly base: number;
  /** The line (1-based) of the segment's first byte. */
  readonly line: number;
  /** Whether a line feed in the segment is one in the source (false inside a JSON string). */
  readonly verbatim: boolean;
  readonly breaks: readonly Break[];
}

/** From `at` on in the segment, the source runs on from `start`; what lies before `at` ends at `end`. */
export interface Break {
  readonly at: number;
  readonly end: number;
  readonly start: number;
  /** The source line from here on; left out as long as it is the origin's. */
  readonly line?: number;
}

/** The stretch of the source that `[from, to)` of a segment's bytes came from. */
export function toSource(origin: Origin, from: number, to: number): Span {
  const { base, breaks } = origin;
  if (breaks.length === 0) return { start: base + from, end: base + to };
  const before = lastBreak(breaks, from, true);
  const start = before === undefined ? base + from : before.start + (from - before.at);
  if (to === from) return { start, end: start };
  const within = lastBreak(breaks, to, false);
  const last = lastBreak(breaks, to, true);
  // A stretch that ends where a break stands ends with what came before the break.
  const end = last?.at === to ? last.end : within === undefined ? base + to : within.start + (to - within.at);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** The last break at or before `at` (`inclusive`), or strictly before it. */
export function lastBreak(breaks: readonly Break[], at: number, inclusive: boolean): Break | undefined {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const place = (breaks[middle] as Break).at;
    if (place < at || (inclusive && place === at)) low = middle + 1;
    else high = middle;
  }
  return breaks[low - 1];
}

/** Whether `[from, to)` of a segment's bytes came from one stretch of the source that is nothing but their spelling. */
export function isOneStretch({ breaks }: Origin, from: number, to: number): boolean {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle] as Break).at <= from) low = middle + 1;
    else high = middle;
  }
  for (let one = breaks[low]; one && one.at < to; one = breaks[++low])
    if (one.start !== one.end) return false;
  return true;
}

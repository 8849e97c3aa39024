import { decode } from './bytes.ts';
import { type Origin, toSource } from './origin.ts';
import type { Span } from './span.ts';

/** The bytes of one transcript, UTF-8, with the way back to the source. */
export interface Segment {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly origin: Origin;
  /** Where the bytes are the inside of a JSON string as it stands: how many escapes it has, all of two bytes for one. */
  readonly escaped?: number;
}

/** A stretch of a segment. `text` is decoded each time it is asked for. */
export interface Slice {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const lazyText = {
  get text(): string {
    const { segment, from, to } = this as unknown as Slice;
    if (from === to) return '';
    const text = decode(segment.bytes, from, to);
    return segment.escaped === undefined ? text : (JSON.parse(`"${text}"`) as string);
  },
};

/** The stretch `[from, to)` of a segment; the offsets count from the start of the segment's `bytes`. */
export function slice(segment: Segment, from: number, to: number): Slice {
  // Slices are made by the million: this is as fast as a class, a literal with `__proto__` four times as slow.
  const made = Object.create(lazyText) as { segment: Segment; from: number; to: number };
  made.segment = segment;
  made.from = from;
  made.to = to;
  return made as Slice;
}

/** Where a slice stands in its source. */
export function spanOf({ segment, from, to }: Slice): Span {
  return toSource(segment.origin, from, to);
}

/** How many bytes of UTF-8 the text of a slice has. */
export function sizeOf({ segment, from, to }: Slice): number {
  return to - from - (segment.escaped === undefined ? 0 : escapesIn(segment, from, to));
}

/** How many escapes of an escaped segment stand in `[from, to)`, which ends none half way. */
export function escapesIn({ bytes }: Segment, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++)
    if (bytes[at] === 0x5c) {
      count++;
      at++;
    }
  return count;
}

/** A segment whose bytes stand in the source as they are: `bytes[0]` is the source's byte `base`. */
export function verbatim(bytes: Uint8Array, from: number, to: number, base: number, line: number): Segment {
  return { bytes, from, to, origin: { base, line, verbatim: true, breaks: [] } };
}

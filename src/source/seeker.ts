import { indexOfBytes } from './bytes.ts';
import type { Segment, Slice } from './segment.ts';

/** Tells where bytes first stand in a slice, or -1; see {@link seeker}. */
export type Seek = (at: Slice) => number;

/**
 * Seeks the same bytes in one slice after the other. A native search costs as much as a thousand bytes that it passes, so
 * that one is made from place to place, over the slices between, and not one for each slice. Quick for slices in order.
 */
export function seeker(wanted: Uint8Array): Seek {
  let known: Segment | undefined;
  let from = 0;
  let next = 0;
  return ({ segment, from: start, to }) => {
    if (segment !== known || start < from || next < start) {
      [known, from] = [segment, start];
      const found = indexOfBytes(segment.bytes.subarray(0, segment.to), wanted, start);
      next = found < 0 ? Infinity : found;
    }
    return next + wanted.length <= to ? next : -1;
  };
}

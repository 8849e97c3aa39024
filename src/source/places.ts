import { type Slice, slice } from './segment.ts';
import { unitsBefore, within } from './within.ts';

/**
 * The way between the bytes of a slice and its text, in UTF-16 units, for whoever asks for many places: asked from left
 * to right, all of them together take linear time. No place is inside a pair.
 */
export interface Places {
  /** The bytes that `[from, to)` of the text came from. */
  readonly at: (from: number, to: number) => Slice;
  /** The unit of the text that a byte of the segment begins. */
  readonly unitAt: (byte: number) => number;
}

/** The places of a slice. */
export function placesIn(outer: Slice): Places {
  // What is still to the right, and how many units are to its left.
  let rest = outer;
  let units = 0;
  const moveTo = (byte: number, unit: number): void => {
    rest = slice(outer.segment, byte, outer.to);
    units = unit;
  };
  return {
    at(from, to) {
      if (from < units) moveTo(outer.from, 0);
      const found = within(rest, from - units, to - units);
      moveTo(found.from, from);
      return found;
    },
    unitAt(byte) {
      if (byte < rest.from) moveTo(outer.from, 0);
      moveTo(byte, units + unitsBefore(rest, byte));
      return units;
    },
  };
}

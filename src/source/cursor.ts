import { indexOfByte } from './bytes.ts';

/**
 * Finds the next place of one byte and remembers it, so that asking again costs nothing until it is passed. A search
 * for what is not there would otherwise run to the end of the window once for each string of it.
 */
export interface Cursor {
  readonly bytes: Uint8Array;
  readonly byte: number;
  /** The byte does not stand in `[from, at)`. */
  from: number;
  at: number;
}

/** A cursor that has not searched yet. */
export function cursor(bytes: Uint8Array, byte: number): Cursor {
  return { bytes, byte, from: 0, at: -1 };
}

/** The first place at or after `at` where the cursor's byte stands, or the length of its bytes. */
export function nextByte(known: Cursor, at: number): number {
  if (known.from <= at && at <= known.at) return known.at;
  if (known.bytes[at] === known.byte) return at;
  const found = indexOfByte(known.bytes, known.byte, at);
  known.from = at;
  known.at = found < 0 ? known.bytes.length : found;
  return known.at;
}

/** How many times the cursor's byte stands in `[from, to)`. */
export function countBytes(known: Cursor, from: number, to: number): number {
  let count = 0;
  for (let at = nextByte(known, from); at < to; at = nextByte(known, at + 1)) count++;
  return count;
}

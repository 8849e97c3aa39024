import { type Slice, slice } from './segment.ts';
import { isSurrogate } from './utf8.ts';

/** The stretch of a slice that `[from, to)` of its text came from, in UTF-16 units. A cut through a pair is made before it. */
export function within(outer: Slice, from: number, to: number): Slice {
  const start = byteAt(outer, from);
  return slice(outer.segment, start, to > from ? byteAt(outer, to) : start);
}

/** How many UTF-16 units of a slice's text stand before a byte of its segment. */
export function unitsBefore(outer: Slice, byte: number): number {
  let units = 0;
  for (let at = outer.from; at < byte && at < outer.to;) {
    const size = sizeAt(outer, at);
    at += size;
    if (at <= byte) units += unitsOf(size);
  }
  return units;
}

/** The byte behind so many units of a slice's text. */
function byteAt(outer: Slice, units: number): number {
  let at = outer.from;
  for (let passed = 0; passed < units && at < outer.to;) {
    const size = sizeAt(outer, at);
    passed += unitsOf(size);
    if (passed <= units) at += size;
  }
  return at;
}

/** How many bytes the character at `at` takes. */
function sizeAt({ segment: { bytes, escaped } }: Slice, at: number): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return escaped && byte === 0x5c ? 2 : 1;
  // A lone surrogate is decoded as three characters, one for each byte.
  if (byte < 0xc0 || isSurrogate(bytes, at)) return 1;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

/** Four bytes make a pair, any other number one unit. */
function unitsOf(size: number): number {
  return size === 4 ? 2 : 1;
}

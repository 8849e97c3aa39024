import { type Slice, slice } from './segment.ts';
import { isSurrogate } from './utf8.ts';

/** The stretch of a slice that `[from, to)` of its text, in UTF-16 units, came from. An end inside a pair takes it whole. */
export function within(outer: Slice, from: number, to: number): Slice {
  const start = byteAt(outer, outer.from, from);
  return slice(
    outer.segment,
    start.floor,
    to <= from ? start.floor : byteAt(outer, start.floor, to - start.units).ceil,
  );
}

/** How many UTF-16 units of a slice's text stand before a byte of its segment. */
export function unitsBefore({ segment, from, to }: Slice, byte: number): number {
  let units = 0;
  for (let at = from; at < byte && at < to;) {
    const size = sizeAt(segment.bytes, at, segment.escaped);
    at += size;
    if (at <= byte) units += size === 4 ? 2 : 1;
  }
  return units;
}

/** The byte where a unit begins, counted from `at`: the character's first byte, and the one after the units before it. */
function byteAt(
  { segment, to }: Slice,
  at: number,
  units: number,
): { readonly floor: number; readonly ceil: number; readonly units: number } {
  let passed = 0;
  while (passed < units && at < to) {
    const size = sizeAt(segment.bytes, at, segment.escaped);
    const step = size === 4 ? 2 : 1;
    if (passed + step > units) return { floor: at, ceil: at + size, units: passed };
    passed += step;
    at += size;
  }
  return { floor: at, ceil: at, units: passed };
}

/** How many bytes the character at `at` takes; four make two units, any other number one. */
function sizeAt(bytes: Uint8Array, at: number, escaped = false): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return escaped && byte === 0x5c ? 2 : 1;
  // A lone surrogate is decoded as three characters, one for each byte.
  if (byte < 0xc0 || isSurrogate(bytes, at)) return 1;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

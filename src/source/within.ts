import { isAscii } from './bytes.ts';
import { countUpTo } from './count-up-to.ts';
import { type Segment, type Slice, slice } from './segment.ts';
import { isSurrogate } from './utf8.ts';

/** The way between the UTF-16 units of a slice's text and the bytes of its segment. */
export interface Units {
  /** The byte where a unit begins. The second of a pair begins where the first does; beyond the text is its end. */
  readonly byteAt: (unit: number) => number;
  /** The unit that begins at a byte, or whose character the byte is in. */
  readonly unitAt: (byte: number) => number;
}

/** The stretch of a slice that `[from, to)` of its text came from. Several of one slice: keep its {@link unitsOf}. */
export function within(outer: Slice, from: number, to: number, units: Units = unitsOf(outer)): Slice {
  return slice(outer.segment, units.byteAt(from), units.byteAt(Math.max(from, to)));
}

/** Walks a slice once, so that any number of places can be asked for; of plain ASCII nothing need be walked. */
export function unitsOf(outer: Slice): Units {
  const { segment, from, to } = outer;
  if (segment.escaped === undefined && isAscii(segment.bytes, from, to))
    return {
      byteAt: (unit) => Math.min(from + Math.max(0, unit), to),
      unitAt: (byte) => Math.max(0, Math.min(byte, to) - from),
    };
  const { bytes, units } = stepsOf(outer);
  return {
    byteAt(unit) {
      const step = nearest(units, unit);
      let byte = bytes[step] as number;
      for (let at = units[step] as number; byte < to;) {
        const size = sizeAt(segment, byte);
        at += unitsIn(size);
        if (at > unit) break;
        byte += size;
      }
      return byte;
    },
    unitAt(byte) {
      const step = nearest(bytes, byte);
      let unit = units[step] as number;
      for (let at = bytes[step] as number; at < to;) {
        const size = sizeAt(segment, at);
        at += size;
        if (at > byte) break;
        unit += unitsIn(size);
      }
      return unit;
    },
  };
}

const stride = 64;

/** Where characters begin, one for each stride, in bytes and in units. */
function stepsOf({ segment, from, to }: Slice): { readonly bytes: number[]; readonly units: number[] } {
  const bytes = [from];
  const units = [0];
  let unit = 0;
  let due = from + stride;
  for (let byte = from; byte < to;) {
    const size = sizeAt(segment, byte);
    byte += size;
    unit += unitsIn(size);
    if (byte < due) continue;
    bytes.push(byte);
    units.push(unit);
    due = byte + stride;
  }
  return { bytes, units };
}

/** The last step that is not beyond a place, or the first. */
function nearest(steps: readonly number[], place: number): number {
  return Math.max(0, countUpTo(steps.length, (index) => (steps[index] as number) <= place) - 1);
}

/** How many units a character has. */
function unitsIn(size: number): number {
  return size === 4 ? 2 : 1;
}

/** How many bytes the character at a place has. */
function sizeAt({ bytes, escaped }: Segment, at: number): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return escaped !== undefined && byte === 0x5c ? 2 : 1;
  // A lone surrogate is decoded as three characters, one for each byte.
  if (byte < 0xc0 || isSurrogate(bytes, at)) return 1;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

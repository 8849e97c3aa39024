import { isAscii } from './bytes.ts';
import { countUpTo } from './count-up-to.ts';
import { type Slice, slice } from './segment.ts';
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
  const steps = stepsOf(outer);
  const walk = (step: Step, goesOn: (next: Step) => boolean): Step => {
    while (step.byte < outer.to) {
      const next = stepFrom(outer, step);
      if (!goesOn(next)) break;
      step = next;
    }
    return step;
  };
  const nearest = (isBefore: (step: Step) => boolean): Step =>
    steps[countUpTo(steps.length, (index) => isBefore(steps[index] as Step)) - 1] ?? (steps[0] as Step);
  return {
    byteAt: (unit) =>
      walk(
        nearest((step) => step.unit <= unit),
        (next) => next.unit <= unit,
      ).byte,
    unitAt: (byte) =>
      walk(
        nearest((step) => step.byte <= byte),
        (next) => next.byte <= byte,
      ).unit,
  };
}

/** Where a character begins, in both. */
interface Step {
  readonly byte: number;
  readonly unit: number;
}

const stride = 64;

/** The places of characters, one for each stride. */
function stepsOf(outer: Slice): Step[] {
  let step: Step = { byte: outer.from, unit: 0 };
  const steps = [step];
  let due = outer.from + stride;
  while (step.byte < outer.to) {
    step = stepFrom(outer, step);
    if (step.byte < due) continue;
    steps.push(step);
    due = step.byte + stride;
  }
  return steps;
}

/** The character behind another. Four bytes make two units, any other number one. */
function stepFrom({ segment: { bytes, escaped } }: Slice, { byte, unit }: Step): Step {
  const size = sizeAt(bytes, byte, escaped !== undefined);
  return { byte: byte + size, unit: unit + (size === 4 ? 2 : 1) };
}

function sizeAt(bytes: Uint8Array, at: number, escaped: boolean): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return escaped && byte === 0x5c ? 2 : 1;
  // A lone surrogate is decoded as three characters, one for each byte.
  if (byte < 0xc0 || isSurrogate(bytes, at)) return 1;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

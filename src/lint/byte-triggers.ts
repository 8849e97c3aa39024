import { encode } from '../source/bytes.ts';

/** What a trigger asks for: one of the characters of `any`, or one that begins with the same byte as one of `heads`. */
export interface Wanted {
  readonly any: string;
  readonly heads?: string | undefined;
}

/** Tells from one pass over bytes which triggers may have fired. */
export interface ByteTriggers {
  /** For each byte, the bits that it sets in a stretch's mask; 0 for bytes that no trigger asks for. */
  readonly bits: Uint32Array;
  /** For each trigger, by its place in the list, what it needs: see {@link fires}. */
  readonly needs: readonly Need[];
}

/** Any of the bits of `short`, or all of `long`. */
export interface Need {
  readonly short: number;
  readonly long: number;
}

/** Whether a trigger may have fired in a stretch with this mask. */
export function fires({ short, long }: Need, mask: number): boolean {
  return (mask & short) !== 0 || (long !== 0 && (mask & long) === long);
}

/**
 * Lays out a mask of 32 bits for all triggers. A set of bytes has a bit: of a trigger that asks for a hundred control
 * characters one bit, of one that asks for longer characters two, for their first and for their last bytes. Triggers
 * that ask for the same set share its bit. Where there are more sets than bits, some share one, so that a trigger may
 * fire once too often.
 *
 *   any: "\t…“"    tab: one bit    … and “: E2, and A6 or 9C
 */
export function byteTriggers(wanted: readonly Wanted[]): ByteTriggers {
  const bits = new Uint32Array(256);
  const known = new Map<string, number>();
  const bitOf = (bytes: readonly number[]): number => {
    const set = [...new Set(bytes)].sort((a, b) => a - b);
    const bit = known.get(set.join()) ?? (set.length > 0 ? 1 << (known.size & 31) : 0);
    if (set.length > 0) known.set(set.join(), bit);
    for (const byte of set) bits[byte] = (bits[byte] as number) | bit;
    return bit;
  };
  const needs = wanted.map(({ any, heads = '' }) => {
    const characters = Array.from(any, encode);
    const long = characters.filter(({ length }) => length > 1);
    const short = [...characters.filter(({ length }) => length === 1), ...Array.from(heads, encode)];
    const first = bitOf(long.map(([head = 0]) => head));
    return {
      short: bitOf(short.map(([head = 0]) => head)),
      long: first | bitOf(long.map((one) => one.at(-1) ?? 0)),
    };
  });
  return { bits, needs };
}

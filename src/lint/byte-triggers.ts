import { encode } from '../source/bytes.ts';

/** Tells from one pass over bytes which triggers may have fired. */
export interface ByteTriggers {
  /** For each byte, the bit that it sets in a stretch's mask; 0 for bytes that no trigger asks for. */
  readonly bits: Uint32Array;
  /** Whether a trigger (by its place in the list) may have fired in a stretch with this mask. */
  fires(trigger: number, mask: number): boolean;
}

/**
 * Lays out a mask of 32 bits for the characters of all triggers. A character needs all of its bytes; where there are
 * more bytes than bits, some share one, so that a trigger may fire once too often.
 */
export function byteTriggers(characters: readonly string[]): ByteTriggers {
  const bits = new Uint32Array(256);
  let next = 0;
  const needs = characters.map((any) =>
    Array.from(any, (character) => {
      let mask = 0;
      for (const byte of encode(character)) {
        if (bits[byte] === 0) bits[byte] = 1 << (next++ & 31);
        mask |= bits[byte] as number;
      }
      return mask;
    }),
  );
  return {
    bits,
    fires: (trigger, mask) => (needs[trigger] as number[]).some((need) => (mask & need) === need),
  };
}

/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Dice {
  /** A whole number from 0 up to, and without, `sides`. */
  below(sides: number): number;
  /** True in so many of a hundred throws. */
  percent(share: number): boolean;
  /** One of a list. */
  of<T>(list: readonly T[]): T;
}

/** Dice by the mulberry32 generator: 32 bits of state, whole-number steps only. */
export function dice(seed: number): Dice {
  let state = seed | 0;
  const below = (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
  return {
    below,
    percent: (share) => below(100) < share,
    of: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}

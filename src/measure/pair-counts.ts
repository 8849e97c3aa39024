/**
 * Counts pairs of numbers, and numbers each new pair in turn: a hash table that takes some 25 bytes a pair, where a map
 * of texts takes a hundred and more.
 */
export interface PairCounts {
  size: number;
  /** By the pair's number: the pair, as first · 2^26 + second. */
  keys: Float64Array;
  /** By the pair's number: how often it came. */
  times: Float64Array;
  /** Open addressing: the number of a pair, plus one; 0 is free. At most half is taken. */
  table: Int32Array;
}

/** Numbers in pairs are smaller than this: two of them, with a pair's number, fit into the whole numbers of a double. */
export const pairLimit = 2 ** 26;

/** No pairs yet. */
export function pairCounts(): PairCounts {
  return { size: 0, keys: new Float64Array(8), times: new Float64Array(8), table: new Int32Array(16) };
}

/** Counts a pair; gives its number. */
export function tallyPair(pairs: PairCounts, first: number, second: number, times = 1): number {
  const key = first * pairLimit + second;
  const mask = pairs.table.length - 1;
  let slot = hashOf(first, second) & mask;
  for (let taken; (taken = pairs.table[slot] as number) !== 0; slot = (slot + 1) & mask)
    if (pairs.keys[taken - 1] === key) {
      pairs.times[taken - 1] = (pairs.times[taken - 1] as number) + times;
      return taken - 1;
    }
  if (pairs.size === pairs.keys.length) {
    grow(pairs);
    return tallyPair(pairs, first, second, times);
  }
  pairs.keys[pairs.size] = key;
  pairs.times[pairs.size] = times;
  pairs.table[slot] = ++pairs.size;
  return pairs.size - 1;
}

/** The numbers that a pair consists of. */
export function pairAt({ keys }: PairCounts, number: number): [first: number, second: number] {
  const key = keys[number] as number;
  const first = Math.floor(key / pairLimit);
  return [first, key - first * pairLimit];
}

function grow(pairs: PairCounts): void {
  pairs.keys = resized(pairs.keys);
  pairs.times = resized(pairs.times);
  pairs.table = new Int32Array(pairs.table.length * 2);
  const mask = pairs.table.length - 1;
  for (let number = 0; number < pairs.size; number++) {
    let slot = hashOf(...pairAt(pairs, number)) & mask;
    while (pairs.table[slot] !== 0) slot = (slot + 1) & mask;
    pairs.table[slot] = number + 1;
  }
}

function resized(full: Float64Array): Float64Array {
  const larger = new Float64Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** Drawn anew each time, so that no text can be made to collide; what is counted does not depend on it. */
const seed = Math.floor(Math.random() * 2 ** 32);

function hashOf(first: number, second: number): number {
  let hash = Math.imul(first ^ seed, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

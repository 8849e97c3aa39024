import * as z from 'zod/mini';
import type { Accumulator } from './accumulator.ts';

/**
 * How often each hash of 128 bits came. A table of five numbers a slot, the four of a hash and its count (0: free), kept
 * in typed arrays because a corpus has millions: 20 bytes a slot, between 27 and 54 bytes for each different hash.
 */
export interface HashCounts {
  /** How many hashes came, and how many of them are different. */
  total: number;
  distinct: number;
  slots: Uint32Array;
}

const width = 5;

/** An exact multiset of hashes. */
export const hashCounts: Accumulator<HashCounts> = {
  schema: z.array(z.tuple([z.string().check(z.regex(/^[0-9a-f]{32}$/)), z.int().check(z.minimum(1))])),
  start: () => ({ total: 0, distinct: 0, slots: new Uint32Array(width * 16) }),
  merge(a, b) {
    for (const [hash, times] of entriesOf(b)) tallyHash(a, hash, times);
    return a;
  },
  save: (state) =>
    [...entriesOf(state)]
      .map(([hash, times]): [string, number] => [hash.map(hexOf).join(''), times])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  load(saved) {
    const state = hashCounts.start();
    for (const [hex, times] of saved as [string, number][]) {
      const hash = [0, 8, 16, 24].map((from) => Number.parseInt(hex.slice(from, from + 8), 16));
      tallyHash(state, hash, times);
    }
    return state;
  },
};

/** Counts a hash, given as four numbers of 32 bits. */
export function tallyHash(state: HashCounts, hash: readonly number[], times = 1): void {
  state.total += times;
  const at = placeOf(state.slots, hash);
  if (state.slots[at + 4] === 0) {
    state.slots.set(hash, at);
    state.distinct++;
  }
  (state.slots[at + 4] as number) += times;
  // Three quarters full: a hash is found within a few steps up to there.
  if (state.distinct * width * 4 > state.slots.length * 3) grow(state);
}

/** Where a hash stands, or the free slot where it is to stand. */
function placeOf(slots: Uint32Array, hash: readonly number[]): number {
  const [h1 = 0, h2 = 0, h3 = 0, h4 = 0] = hash;
  const size = slots.length / width;
  for (let slot = h1 % size; ; slot = (slot + 1) % size) {
    const at = slot * width;
    if (slots[at + 4] === 0) return at;
    if (slots[at] === h1 && slots[at + 1] === h2 && slots[at + 2] === h3 && slots[at + 3] === h4) return at;
  }
}

function grow(state: HashCounts): void {
  const slots = new Uint32Array(state.slots.length * 2);
  for (const [hash, times] of entriesOf(state)) {
    const at = placeOf(slots, hash);
    slots.set(hash, at);
    slots[at + 4] = times;
  }
  state.slots = slots;
}

function* entriesOf({ slots }: HashCounts): Generator<[hash: number[], times: number]> {
  for (let at = 0; at < slots.length; at += width) {
    const times = slots[at + 4] as number;
    if (times > 0) yield [[...slots.subarray(at, at + 4)], times];
  }
}

function hexOf(part: number): string {
  return part.toString(16).padStart(8, '0');
}

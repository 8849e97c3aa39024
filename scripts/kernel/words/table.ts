import { keysAt, mostTypes, slotBits, slotsAt, typesAt } from './memory';

/** Slots that are looked at for a word, at most: nobody can write words that make it slow. */
const mostTries: i32 = 16;

/** The letters of a word, of 16 at the most, with zeros behind them. */
// @ts-ignore: decorator
@inline
export function keyAt(letters: i32, size: i32): v128 {
  const lanes = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  return v128.and(v128.load(letters), i8x16.lt_u(lanes, i8x16.splat(<i8>size)));
}

/** The id of a word, which gets one if it has none; 0 if it cannot. */
// @ts-ignore: decorator
@inline
export function idOf(part: i32, key: v128): i32 {
  const id = find(part, key);
  return id > 0 ? id : enter(part, key, ~id);
}

/** The id of a word; or, inverted, the slot that is free for it: a negative. */
// @ts-ignore: decorator
@inline
export function find(part: i32, key: v128): i32 {
  const first = <u64>i64x2.extract_lane(key, 0);
  const last = <u64>i64x2.extract_lane(key, 1);
  let slot = <i32>(((first ^ (last * 0xff51afd7ed558ccd)) * 0x9e3779b97f4a7c15) >> (64 - slotBits));
  for (let tries = 0; tries < mostTries; tries++) {
    const id = load<i32>(part + (slot << 2), slotsAt);
    if (id == 0) return ~slot;
    if (!v128.any_true(v128.xor(v128.load(part + (id << 4), keysAt), key))) return id;
    slot = (slot + 1) & ((1 << slotBits) - 1);
  }
  return ~noSlot;
}

const noSlot: i32 = i32.MAX_VALUE;

function enter(part: i32, key: v128, slot: i32): i32 {
  const id = load<i32>(part, typesAt) + 1;
  // Letters beyond ASCII have the top bit.
  if (slot == noSlot || id > mostTypes || i8x16.bitmask(key) != 0) return 0;
  store<i32>(part, id, typesAt);
  v128.store(part + (id << 4), key, keysAt);
  store<i32>(part + (slot << 2), id, slotsAt);
  return id;
}

/**
 * The three tokenisers of src/language in one: counts what each of them finds in a text, and gives its words as ids.
 * The JavaScript (token-ws.ts, token-word.ts, token-ptb.ts) says what a token is. Here the text becomes rows of bits:
 *
 *   text        Well, I can't sleep...
 *   words       1111..1.11111.11111...   runs of these are tokens of word,
 *   blanks      .....1.1.....1........   those between these tokens of ws;
 *   breaks      ....11.1.....1.....111   between these are those of ptb, beside marks, and tails such as `n't`
 */
import { classify } from './words/classes';
import {
  apostrophesAt,
  bit,
  bits,
  blanksAt,
  breaksAt,
  foundAt,
  idsAt,
  joinedAt,
  lettersAt,
  startsAt,
  unitsAt,
  wordsAt,
} from './words/memory';
import { settle, tails } from './words/ptb';
import { idOf, keyAt } from './words/table';

export { classesAt, idsAt, joinedAt, keysAt, mostUnits, startsAt, unitsAt } from './words/memory';

/**
 * Takes a text of `size` units apart. Counts are left in the part's head, the ids of its words at `out`: of a word that
 * has none, its end, negated. Where they start is left beside them. Gives the place behind, or what {@link classify} gives
 * that is negative.
 */
export function scan(part: i32, size: i32, out: i32): i32 {
  for (let i = 0; i < 64; i += 8) v128.store(part + ((size + i) << 1), i16x8.splat(0x20), unitsAt);
  const end = (size + 63) & ~63;
  const signs = classify(part, end);
  if (signs < 0) return signs;
  frame(part, end);
  join(part, end);
  const marks = signs + settle(part, end, size);
  store<i32>(part, runs(part + blanksAt, end, ~0), foundAt);
  store<i32>(part, runs(part + wordsAt, end, 0), foundAt + 4);
  store<i32>(part, runs(part + breaksAt, end, ~0) + marks + tails(part, end), foundAt + 8);
  return note(part, end, out);
}

/** Around the text are breaks, and no words. */
function frame(part: i32, end: i32): void {
  const behind = part + (end >> 3);
  store<u64>(part, ~0, breaksAt - 8);
  store<u64>(behind, ~0, breaksAt);
  store<u64>(behind, ~0, blanksAt);
  store<u64>(behind, 0, wordsAt);
}

/** Adds the apostrophes between letters to the row of words. */
function join(part: i32, end: i32): void {
  let last: u64 = 0;
  for (let row = part; row < part + (end >> 3); row += 8) {
    const letters = load<u64>(row, wordsAt);
    const before = (letters << 1) | last;
    const behind = (letters >> 1) | (load<u64>(row, wordsAt + 8) << 63);
    store<u64>(row, letters | (load<u64>(row, apostrophesAt) & before & behind), wordsAt);
    last = letters >> 63;
  }
}

/** How many runs of bits a row has: of zeros, if `flip` is all ones. */
function runs(row: i32, end: i32, flip: u64): i32 {
  let count: u64 = 0;
  let last: u64 = 0;
  for (const behind = row + (end >> 3); row < behind; row += 8) {
    const some = load<u64>(row) ^ flip;
    count += popcnt(some & ~((some << 1) | last));
    last = some >> 63;
  }
  return <i32>count;
}

/** Notes the ids of the words; those that ptb takes for two count once more. */
function note(part: i32, end: i32, out: i32): i32 {
  const joined = load<i32>(part, joinedAt);
  let last: u64 = 0;
  for (let from = 0; from < end; from += 64) {
    const some = load<u64>(part + (from >> 3), wordsAt);
    let starts = some & ~((some << 1) | last);
    last = some >> 63;
    for (; starts != 0; starts &= starts - 1) {
      const at = from + <i32>ctz(starts);
      const size = <i32>ctz(~bits(part + wordsAt, at));
      const id = size > 16 ? 0 : idOf(part, keyAt(part + lettersAt + at, size));
      store<i32>(out, id > 0 ? id : -endOf(part, at));
      store<i32>(out, at, startsAt - idsAt);
      out += 4;
      if (id > 0 && id <= joined && bit(part + breaksAt, at - 1) && bit(part + breaksAt, at + size))
        store<i32>(part, load<i32>(part, foundAt + 8) + 1, foundAt + 8);
    }
  }
  return out;
}

/** Where the word ends that starts at a place. */
function endOf(part: i32, at: i32): i32 {
  while (bit(part + wordsAt, at)) at++;
  return at;
}

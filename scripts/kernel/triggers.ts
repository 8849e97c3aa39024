/** What triggers ask for: the walk through an automaton of phrases (src/language/phrase-table.ts), and the masks of bytes. */

/** As in src/language/phrase-alphabet.ts: the symbol of marks in no phrase, behind which every phrase begins anew. */
const MARKS: i32 = 0;
/** What stands in the table of symbols for a character that was not asked for yet. */
const unasked: i32 = 0xffff;
/** How many such characters are noted at most. */
const mostNotes: i32 = 4000;
/** How many code points the table of symbols has. */
const points: i32 = 0x20000;

/** The state and the place behind a step that took more than looking up a byte. */
let state: i32 = 0;
let behind: i32 = 0;

let nextAt: i32 = 0;
let byByteAt: i32 = 0;
let symbolsAt: i32 = 0;
/** Where the number of characters is noted that have no symbol yet, and behind it which. */
let notesAt: i32 = 0;

/**
 * Notes where phrases end in `[from, to)`: pairs of the state and the place behind the last symbol, `most` pairs for each
 * quarter of the stretch, in the order of the places. Gives their number, or -1 if they are too many. What it gives
 * holds only if no character was met whose symbol is not known: these are noted at `notes`.
 *
 * Each step of an automaton waits for the one before, so four quarters are walked side by side. They are cut behind marks,
 * where no phrase goes on.
 */
export function endings(
  from: i32,
  to: i32,
  next: i32,
  byByte: i32,
  symbols: i32,
  notes: i32,
  found: i32,
  most: i32,
): i32 {
  nextAt = next;
  byByteAt = byByte;
  symbolsAt = symbols;
  notesAt = notes;
  const quarter = (to - from) >> 2;
  let a0 = from;
  let a1 = cut(from + quarter, to);
  let a2 = cut(max(a1, from + 2 * quarter), to);
  let a3 = cut(max(a2, from + 3 * quarter), to);
  const e0 = a1;
  const e1 = a2;
  const e2 = a3;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const size = most << 3;
  let f0 = found;
  let f1 = found + size;
  let f2 = found + 2 * size;
  let f3 = found + 3 * size;
  for (;;) {
    const left = min(min(e0 - a0, e1 - a1), min(e2 - a2, to - a3));
    if (left <= 0) break;
    for (const end = a0 + left; a0 < end; ) {
      const n0 = step(s0, a0, next, byByte);
      const n1 = step(s1, a1, next, byByte);
      const n2 = step(s2, a2, next, byByte);
      const n3 = step(s3, a3, next, byByte);
      if ((n0 | n1 | n2 | n3) >= 0) {
        s0 = n0;
        s1 = n1;
        s2 = n2;
        s3 = n3;
        a0++;
        a1++;
        a2++;
        a3++;
        continue;
      }
      if (n0 < 0) {
        f0 = longStep(s0, n0, a0, to, f0);
        s0 = state;
        a0 = behind;
      } else {
        s0 = n0;
        a0++;
      }
      if (n1 < 0) {
        f1 = longStep(s1, n1, a1, to, f1);
        s1 = state;
        a1 = behind;
      } else {
        s1 = n1;
        a1++;
      }
      if (n2 < 0) {
        f2 = longStep(s2, n2, a2, to, f2);
        s2 = state;
        a2 = behind;
      } else {
        s2 = n2;
        a2++;
      }
      if (n3 < 0) {
        f3 = longStep(s3, n3, a3, to, f3);
        s3 = state;
        a3 = behind;
      } else {
        s3 = n3;
        a3++;
      }
      if (max(max(f0 - found, f1 - found - size), max(f2 - found - 2 * size, f3 - found - 3 * size)) == size) return -1;
      break;
    }
  }
  f0 = walk(s0, a0, e0, to, f0, found + size);
  f1 = walk(s1, a1, e1, to, f1, found + 2 * size);
  f2 = walk(s2, a2, e2, to, f2, found + 3 * size);
  f3 = walk(s3, a3, to, to, f3, found + 4 * size);
  if (min(min(f0, f1), min(f2, f3)) < 0) return -1;
  let end = f0;
  end = gather(end, found + size, f1);
  end = gather(end, found + 2 * size, f2);
  end = gather(end, found + 3 * size, f3);
  return (end - found) >> 3;
}

/** The place behind the first mark from `at` on, or `to`. */
function cut(at: i32, to: i32): i32 {
  while (at < to) if (load<u16>(byByteAt + (<i32>load<u8>(at++) << 1)) == MARKS) return at;
  return to;
}

// @ts-ignore: decorator
@inline
function step(from: i32, at: i32, next: i32, byByte: i32): i32 {
  return load<i32>(next + ((from + <i32>load<u16>(byByte + (<i32>load<u8>(at) << 1))) << 2));
}

/**
 * Goes on from a state where the table gave less than 0 for the byte at `at`: a phrase ends, or only part of a character was
 * read. Notes what ends there, and gives the place for the next note.
 */
function longStep(from: i32, given: i32, at: i32, to: i32, note: i32): i32 {
  let then = given;
  const head = <i32>load<u8>(at);
  const size = head < 0xc0 ? 1 : head < 0xe0 ? 2 : head < 0xf0 ? 3 : 4;
  if (then == i32.MIN_VALUE) {
    const point = pointAt(at, head);
    const known = point < points ? <i32>load<u16>(symbolsAt + (point << 1)) : unasked;
    then = load<i32>(nextAt + ((from + (known == unasked ? unknown(point) : known)) << 2));
  }
  if (then < 0) {
    then = ~then;
    store<i32>(note, then);
    store<i32>(note + 4, min(at + size, to));
    note += 8;
  }
  state = then;
  behind = at + size;
  return note;
}

/** Notes a character that has no symbol yet, once, and gives one to go on with. */
function unknown(point: i32): i32 {
  const count = load<i32>(notesAt) + 1;
  store<i32>(notesAt, count);
  if (count < mostNotes) store<i32>(notesAt + (count << 2), point);
  if (point < points) store<u16>(symbolsAt + (point << 1), MARKS);
  return MARKS;
}

/** The code point at a place; of bytes that are not UTF-8, any. */
function pointAt(at: i32, head: i32): i32 {
  if (head < 0x80) return head;
  const one = <i32>load<u8>(at + 1) & 0x3f;
  if (head < 0xe0) return ((head & 0x1f) << 6) | one;
  const two = <i32>load<u8>(at + 2) & 0x3f;
  if (head < 0xf0) return ((head & 0x0f) << 12) | (one << 6) | two;
  return ((head & 0x07) << 18) | (one << 12) | (two << 6) | (<i32>load<u8>(at + 3) & 0x3f);
}

/** Walks what is left of a quarter; gives the place behind its notes, or -1. */
function walk(from: i32, at: i32, end: i32, to: i32, note: i32, noteEnd: i32): i32 {
  const next = nextAt;
  const byByte = byByteAt;
  while (at < end) {
    const then = step(from, at, next, byByte);
    if (then >= 0) {
      from = then;
      at++;
      continue;
    }
    note = longStep(from, then, at, to, note);
    if (note == noteEnd) return -1;
    from = state;
    at = behind;
  }
  return note;
}

/** Puts the notes of a quarter behind those of the one before. */
function gather(end: i32, from: i32, to: i32): i32 {
  memory.copy(end, from, to - from);
  return end + to - from;
}

/**
 * Replaces each of `count` edges at `table` by the mask of the bytes between it and the next one: all bits of `bits`, a
 * word for each byte, put together.
 */
export function masks(table: i32, count: i32, bits: i32): void {
  let at = load<i32>(table);
  for (; count > 0; count--) {
    const to = load<i32>(table + 4);
    let even = 0;
    let odd = 0;
    for (; at + 1 < to; at += 2) {
      even |= load<i32>(bits + (<i32>load<u8>(at) << 2));
      odd |= load<i32>(bits + (<i32>load<u8>(at + 1) << 2));
    }
    if (at < to) even |= load<i32>(bits + (<i32>load<u8>(at++) << 2));
    store<i32>(table, even | odd);
    table += 4;
  }
}

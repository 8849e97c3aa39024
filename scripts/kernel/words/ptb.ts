import { APOSTROPHE, classAt, MARK, WORD } from './classes';
import {
  apostrophesAt,
  bit,
  bits,
  blanksAt,
  breaksAt,
  doubtsAt,
  joinedAt,
  lettersAt,
  listedAt,
  unitAt,
} from './memory';
import { find, keyAt } from './table';

/** Tells the doubtful marks that are tokens of ptb, and makes breaks of them; gives how many tokens they are. */
export function settle(part: i32, end: i32, size: i32): i32 {
  let tokens = 0;
  let settled = 0;
  for (let from = 0; from < end; from += 64) {
    for (let doubts = load<u64>(part + (from >> 3), doubtsAt); doubts != 0; doubts &= doubts - 1) {
      const at = from + <i32>ctz(doubts);
      if (at < settled) continue;
      const marks = markSize(part, at, size);
      if (marks == 0) continue;
      tokens++;
      settled = at + marks;
      for (let i = at; i < settled; i++) setBreak(part, i);
    }
  }
  return tokens;
}

/** How many units the mark at a place takes, 0 where it is inside a word: `markSize` of token-ptb.ts. */
function markSize(part: i32, at: i32, size: i32): i32 {
  const unit = unitAt(part, at);
  if (unit == 0x2e) {
    const dots = runSize(part, at, unit);
    return dots > 1 || closes(part, at, size) ? dots : 0;
  }
  // Texts with digits beyond ASCII are refused.
  if (unit == 0x2c || unit == 0x3a) return i32(<u32>(unitAt(part, at + 1) - 0x30) >= 10);
  if (unit == 0x2d) return unitAt(part, at + 1) == 0x2d ? 2 : 0;
  return unit == 0x60 ? runSize(part, at, unit) : apostropheSize(part, at);
}

function runSize(part: i32, at: i32, unit: i32): i32 {
  let end = at + 1;
  while (unitAt(part, end) == unit) end++;
  return end - at;
}

/** Whether nothing but closing marks stands between a full stop and white space. In mid-text, that of an abbreviation stays. */
function closes(part: i32, at: i32, size: i32): bool {
  let end = at + 1;
  while (isCloser(unitAt(part, end))) end++;
  if (!bit(part + blanksAt, end)) return false;
  if (!isAbbreviation(part, at)) return true;
  while (end < size && bit(part + blanksAt, end)) end++;
  return end >= size;
}

/** One of `) ] } > " ' » ” ’`. */
function isCloser(unit: i32): bool {
  if (unit >= 0x80) return unit == 0xbb || unit == 0x201d || unit == 0x2019;
  return unit == 0x29 || unit == 0x5d || unit == 0x7d || unit == 0x3e || unit == 0x22 || unit == 0x27;
}

/** Whether what stands between the last break and a stop is an initial, initials (`e.g`), or in the list. */
function isAbbreviation(part: i32, at: i32): bool {
  // The breaks at the nine places before the stop, the nearest foremost.
  const before = bits(part + breaksAt, at - 9) << 55;
  if (before == 0) return false;
  const size = <i32>clz(before);
  const letters = part + lettersAt + at - size;
  // A NUL at the end could not be told from what is behind a key.
  const id = load<u8>(letters + size - 1) == 0 ? 0 : find(part, keyAt(letters, size));
  if (id > load<i32>(part, joinedAt) && id <= load<i32>(part, listedAt)) return true;
  return size == 1 ? isLetter(load<u8>(letters)) && load<u8>(letters) != 0x69 : areInitials(letters, size);
}

/** Whether letters and stops take turns. */
function areInitials(letters: i32, size: i32): bool {
  for (let i = 0; i < size; i++) {
    const letter = <i32>load<u8>(letters + i);
    if (i & 1 ? letter != 0x2e : !isLetter(letter)) return false;
  }
  return (size & 1) == 1;
}

function isLetter(byte: i32): bool {
  return <u32>(byte - 0x61) < 26;
}

/** An apostrophe stands alone before a word, or doubled; else it goes with its word. */
function apostropheSize(part: i32, at: i32): i32 {
  const next = classAt(part, at + 1);
  if (next == APOSTROPHE) return 2;
  if (!goesInWord(next)) return 0;
  return i32(!goesInWord(classAt(part, at - 1)) && !isClitic(part, at + 1));
}

function goesInWord(kind: i32): bool {
  return kind == MARK || kind == WORD;
}

/** Whether `re`, `ve`, `ll`, `m`, `t`, `s`, `d` or `n` stands at a place, in any case, and the word ends with it. */
function isClitic(part: i32, at: i32): bool {
  const one = unitAt(part, at) | 0x20;
  const two = unitAt(part, at + 1) | 0x20;
  if (((one == 0x72 || one == 0x76) && two == 0x65) || (one == 0x6c && two == 0x6c))
    return !goesOn(part, at + 2);
  return (one == 0x6d || one == 0x74 || one == 0x73 || one == 0x64 || one == 0x6e) && !goesOn(part, at + 1);
}

function goesOn(part: i32, at: i32): bool {
  const unit = unitAt(part, at);
  // Of the apostrophes, U+02BC is a letter.
  return unit == 0x5f || unit == 0x2bc || classAt(part, at) == WORD;
}

function setBreak(part: i32, at: i32): void {
  const byte = part + (at >> 3);
  store<u8>(byte, <u8>(<i32>load<u8>(byte, breaksAt) | (1 << (at & 7))), breaksAt);
}

/** How many words end with a token of their own: `it|'s`, `ca|n't`, `dogs|'`. */
export function tails(part: i32, end: i32): i32 {
  let count = 0;
  for (let from = 0; from < end; from += 64) {
    const row = part + (from >> 3);
    for (
      let inside = load<u64>(row, apostrophesAt) & ~load<u64>(row, breaksAt);
      inside != 0;
      inside &= inside - 1
    )
      count += i32(isTail(part, from + <i32>ctz(inside)));
  }
  return count;
}

/** Whether an apostrophe in a word is in a tail of it: `tailSize` of token-ptb.ts. */
function isTail(part: i32, at: i32): bool {
  const behind = bits(part + breaksAt, at + 1) & 7;
  if (behind == 0 || bit(part + breaksAt, at - 1)) return false;
  const size = <i32>ctz(behind);
  if (size == 0) return true;
  const one = unitAt(part, at + 1);
  const small = one | 0x20;
  if (size == 1) {
    if (small == 0x74) return (unitAt(part, at - 1) | 0x20) == 0x6e && !bit(part + breaksAt, at - 2);
    return small == 0x73 || small == 0x6d || small == 0x64;
  }
  const two = unitAt(part, at + 2);
  // Not `Ll` nor `rE`.
  if ((one ^ two) & 0x20) return false;
  return small == 0x6c ? two == one : (small == 0x72 || small == 0x76) && (two | 0x20) == 0x65;
}

import {
  apostrophesAt,
  bit,
  blanksAt,
  breaksAt,
  classesAt,
  doubtsAt,
  lettersAt,
  unitAt,
  unitsAt,
  wordsAt,
} from './memory';

// The classes of src/language/unit-class.ts, and, from SIGN on, those that src/language/walk-class.ts adds.
const OTHER: i32 = 1;
const BLANK: i32 = 2;
export const APOSTROPHE: i32 = 3;
export const MARK: i32 = 4;
export const WORD: i32 = 5;
/** A token of ptb wherever it stands; {@link OTHER} to word. */
const SIGN: i32 = 6;

/** Given in place of a number where JavaScript is to take the text apart. */
const refused: i32 = i32.MIN_VALUE;

/**
 * Fills the rows. Gives how many signs there are, or a negative: {@link refused}, or that of a code point whose class has to
 * be stated first.
 */
export function classify(part: i32, end: i32): i32 {
  let signs = 0;
  for (let at = 0; at < end; at += 16) {
    const low = v128.load(part + (at << 1), unitsAt);
    const high = v128.load(part + (at << 1), unitsAt + 16);
    const isWide = v128.any_true(v128.and(v128.or(low, high), i16x8.splat(<i16>0xff80)));
    const some = isWide ? classifyWide(part, at) : classifyAscii(part, at, i8x16.narrow_i16x8_u(low, high));
    if (some < 0) return some;
    signs += some;
  }
  return signs;
}

/** Sixteen units of ASCII. */
// @ts-ignore: decorator
@inline
function classifyAscii(part: i32, at: i32, v: v128): i32 {
  const small = v128.or(v, i8x16.splat(0x20));
  const letter = among(small, 0x61, 26);
  v128.store(part + at, v128.or(v, v128.and(letter, i8x16.splat(0x20))), lettersAt);
  const apostrophe = is(v, 0x27);
  // All of !"#$%&'()* ;<=>?@ [\] {|} but for ' = \ |
  const near = v128.or(v128.or(among(v, 0x21, 10), among(v, 0x3b, 6)), among(small, 0x7b, 3));
  const sign = v128.andnot(near, v128.or(apostrophe, v128.or(is(v, 0x3d), is(small, 0x7c))));
  // ,-. : ` '
  const doubt = v128.or(v128.or(among(v, 0x2c, 3), is(v, 0x3a)), v128.or(is(v, 0x60), apostrophe));
  return setRows(
    part + (at >> 3),
    i8x16.bitmask(v128.or(letter, among(v, 0x30, 10))),
    i8x16.bitmask(apostrophe),
    i8x16.bitmask(v128.or(among(v, 0x09, 5), among(v, 0x1c, 5))),
    i8x16.bitmask(sign),
    i8x16.bitmask(doubt),
  );
}

/** Which of the bytes are one of `size` from `first` on. */
// @ts-ignore: decorator
@inline
function among(v: v128, first: i32, size: i32): v128 {
  return i8x16.lt_u(i8x16.sub(v, i8x16.splat(<i8>first)), i8x16.splat(<i8>size));
}

// @ts-ignore: decorator
@inline
function is(v: v128, byte: i32): v128 {
  return i8x16.eq(v, i8x16.splat(<i8>byte));
}

/** Sixteen units, some of them beyond ASCII: one after the other. */
function classifyWide(part: i32, from: i32): i32 {
  let inWord = <i32>bit(part + wordsAt, from - 1);
  let words = 0;
  let apostrophes = 0;
  let blanks = 0;
  let signs = 0;
  let doubts = 0;
  for (let i = 0; i < 16; i++) {
    const at = from + i;
    const unit = unitAt(part, at);
    const kind = isHalf(unit) ? pairClass(part, at, unit) : <i32>load<u8>(part + unit, classesAt);
    if (kind < 0) return kind;
    if (kind == 0) return -unit;
    if (kind > SIGN) return refused;
    // A combining mark goes on with a word, but begins none.
    inWord = i32(kind == WORD) | (i32(kind == MARK) & inWord);
    words |= inWord << i;
    apostrophes |= i32(kind == APOSTROPHE) << i;
    blanks |= i32(kind == BLANK) << i;
    signs |= i32(kind == SIGN) << i;
    doubts |= i32(kind == APOSTROPHE || isStop(unit)) << i;
    const letter = <u32>(unit - 0x41) < 26 ? unit | 0x20 : unit < 0x80 ? unit : 0xff;
    store<u8>(part + at, kind == APOSTROPHE ? 0x27 : letter, lettersAt);
  }
  return setRows(part + (from >> 3), words, apostrophes, blanks, signs, doubts);
}

/** Sets sixteen bits of each row; gives how many signs they are. */
// @ts-ignore: decorator
@inline
function setRows(row: i32, words: i32, apostrophes: i32, blanks: i32, signs: i32, doubts: i32): i32 {
  store<u16>(row, words, wordsAt);
  store<u16>(row, apostrophes, apostrophesAt);
  store<u16>(row, blanks, blanksAt);
  store<u16>(row, blanks | signs, breaksAt);
  store<u16>(row, doubts, doubtsAt);
  return popcnt(signs);
}

/** One of `, - . :` and the backtick. */
function isStop(unit: i32): bool {
  return <u32>(unit - 0x2c) < 3 || unit == 0x3a || unit == 0x60;
}

function isHalf(unit: i32): bool {
  return (unit & 0xf800) == 0xd800;
}

/** The class of the pair that a half is of, by itself it is {@link OTHER}; pairs that are anything else are refused. */
function pairClass(part: i32, at: i32, unit: i32): i32 {
  const isFirst = unit < 0xdc00;
  const high = isFirst ? unit : unitAt(part, at - 1);
  const low = isFirst ? unitAt(part, at + 1) : unit;
  if ((high & 0xfc00) != 0xd800 || (low & 0xfc00) != 0xdc00) return OTHER;
  const point = 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
  if (point >= 0x20000) return refused;
  const kind = <i32>load<u8>(part + point, classesAt);
  return kind == 0 ? -point : kind == OTHER ? OTHER : refused;
}

/** The class of a unit of a text that is not refused. */
export function classAt(part: i32, at: i32): i32 {
  const unit = unitAt(part, at);
  return isHalf(unit) ? OTHER : <i32>load<u8>(part + unit, classesAt);
}

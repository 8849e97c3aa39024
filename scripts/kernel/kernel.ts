/**
 * Byte work that JavaScript does one byte at a time, sixteen at a time: AssemblyScript, compiled by `npm run generate`
 * into src/source/kernel-code.ts. Places are bytes of the memory that is handed in; src/source/kernel.ts divides it, and
 * says what each function is for. Up to 16 bytes behind the end of what is read or written may be touched.
 */

export { endings, masks } from './triggers';
export * from './words';

// What a function finds beside what it gives stands in the first words of the memory.
/** How many line feeds the stretch has. */
const feedsAt: i32 = 0;
/** What the survey met: 1 a backtick, 2 a `>`, 4 a byte beyond ASCII. */
const metAt: i32 = 4;
/** How many escapes the JSON string has. */
const escapesAt: i32 = 8;

const newline: i32 = 0x0a;
const quote: i32 = 0x22;
const backslash: i32 = 0x5c;

// @ts-ignore: decorator
@inline
function has(v: v128, byte: i32): v128 {
  return i8x16.eq(v, i8x16.splat(<i8>byte));
}

/** One bit for each of the bytes that may matter inside a JSON string, as in src/source/special.ts. */
// @ts-ignore: decorator
@inline
function special(v: v128): i32 {
  const ascii = v128.or(v128.or(i8x16.lt_u(v, i8x16.splat(0x20)), has(v, quote)), has(v, backslash));
  return i8x16.bitmask(v128.or(ascii, v128.or(has(v, 0xc2), has(v, 0xe2))));
}

/** The size of the line end of Unicode at `at` (U+0085, U+2028, U+2029), or 0. */
function lineEndSize(at: i32, to: i32): i32 {
  if (load<u8>(at) == 0xc2) return i32(at + 1 < to && load<u8>(at + 1) == 0x85) << 1;
  if (at + 2 >= to || load<u8>(at + 1) != 0x80) return 0;
  return (load<u8>(at + 2) & 0xfe) == 0xa8 ? 3 : 0;
}

/** The letter of the short escape for a control character, or 0. */
function shortEscape(byte: i32): i32 {
  if (byte == newline) return 0x6e;
  if (byte == 0x09) return 0x74;
  if (byte == 0x0d) return 0x72;
  if (byte == 0x08) return 0x62;
  return byte == 0x0c ? 0x66 : 0;
}

function hexDigit(value: i32): i32 {
  return value < 10 ? 0x30 + value : 0x57 + value;
}

/** Puts `[from, to)` at `at` as the inside of a JSON string; gives the place behind it. */
export function escape(from: i32, to: i32, at: i32): i32 {
  let feeds = 0;
  while (from < to) {
    const v = v128.load(from);
    v128.store(at, v);
    let mask = special(v);
    const left = to - from;
    if (left < 16) mask &= (1 << left) - 1;
    // A branch, not a choice between two sizes: the processor goes on without waiting for the mask.
    if (mask == 0) {
      const plain = min(left, 16);
      from += plain;
      at += plain;
      continue;
    }
    const plain = ctz(mask);
    from += plain;
    at += plain;
    const byte = <i32>load<u8>(from);
    if (byte >= 0x80) {
      const size = lineEndSize(from, to);
      if (size == 0) {
        store<u8>(at++, byte);
        from++;
      } else {
        const code = size == 2 ? 0x85 : 0x2000 + <i32>load<u8>(from + 2) - 0x80;
        at = unicode(at, code);
        from += size;
      }
      continue;
    }
    const letter = byte < 0x20 ? shortEscape(byte) : byte;
    if (byte == newline) feeds++;
    if (letter == 0) at = unicode(at, byte);
    else {
      store<u16>(at, backslash | (letter << 8));
      at += 2;
    }
    from++;
  }
  store<i32>(feedsAt, feeds);
  return at;
}

/** Copies `[from, to)` to `at`. */
export function copy(from: i32, to: i32, at: i32): void {
  memory.copy(at, from, to - from);
}

function unicode(at: i32, code: i32): i32 {
  store<u16>(at, 0x755c);
  for (let i = 0; i < 4; i++) store<u8>(at + 2 + i, hexDigit((code >> (12 - 4 * i)) & 15));
  return at + 6;
}

/** The end of a JSON string that is written as `escape` writes; -1 if it is not, or does not end. */
export function stringEnd(from: i32, to: i32): i32 {
  let escapes = 0;
  while (from < to) {
    const left = min(to - from, 16);
    const mask = special(v128.load(from)) & ((1 << left) - 1);
    if (mask == 0) {
      from += left;
      continue;
    }
    from += ctz(mask);
    const byte = <i32>load<u8>(from);
    if (byte == quote) {
      store<i32>(escapesAt, escapes);
      return from;
    }
    if (byte == backslash) {
      if (from + 1 >= to || !isShort(load<u8>(from + 1))) return -1;
      escapes++;
      from += 2;
    } else if (byte < 0x20 || lineEndSize(from, to) > 0) return -1;
    else from++;
  }
  return -1;
}

/** Whether a letter behind a backslash says what JSON writes in no other way: one of `" \ b f n r t`. */
function isShort(letter: i32): bool {
  if (letter == quote || letter == backslash) return true;
  return letter == 0x6e || letter == 0x74 || letter == 0x72 || letter == 0x62 || letter == 0x66;
}

/** Notes at `table` where number signs stand in `[from, to)`, `most` of them; gives how many there are. */
export function survey(from: i32, to: i32, table: i32, most: i32): i32 {
  let lines = 0;
  let count = 0;
  let ticks = i8x16.splat(0);
  let arrows = i8x16.splat(0);
  let all = i8x16.splat(0);
  while (from < to) {
    const left = min(to - from, 16);
    const inside = (1 << left) - 1;
    let v = v128.load(from);
    // What stands behind the end is blanked out.
    if (left < 16) v = v128.and(v, i8x16.lt_u(lanes, i8x16.splat(<i8>left)));
    lines += popcnt(i8x16.bitmask(has(v, newline)));
    ticks = v128.or(ticks, has(v, 0x60));
    arrows = v128.or(arrows, has(v, 0x3e));
    all = v128.or(all, v);
    for (let mask = i8x16.bitmask(has(v, 0x23)) & inside; mask != 0; mask &= mask - 1) {
      if (count < most) store<i32>(table + (count << 2), from + ctz(mask));
      count++;
    }
    from += left;
  }
  store<i32>(feedsAt, lines);
  const met = i32(v128.any_true(ticks)) | (i32(v128.any_true(arrows)) << 1) | (i32(i8x16.bitmask(all) != 0) << 2);
  store<i32>(metAt, met);
  return count;
}

const lanes = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

/** How many of `[from, to)` are one of three bytes. */
export function count(from: i32, to: i32, one: i32, two: i32, three: i32): i32 {
  let found = 0;
  while (from < to) {
    const left = min(to - from, 16);
    const v = v128.load(from);
    const any = v128.or(has(v, one), v128.or(has(v, two), has(v, three)));
    found += popcnt(i8x16.bitmask(any) & ((1 << left) - 1));
    from += left;
  }
  return found;
}

/** Notes at `table` where cues may open in `[from, to)`: at `*`, `(`, `[`, or a byte of 0xe3 or 0xef; as `survey` does. */
export function openers(from: i32, to: i32, table: i32, most: i32): i32 {
  let count = 0;
  while (from < to) {
    const left = min(to - from, 16);
    const v = v128.load(from);
    const ascii = v128.or(v128.or(has(v, 0x2a), has(v, 0x28)), has(v, 0x5b));
    const some = v128.or(ascii, v128.or(has(v, 0xe3), has(v, 0xef)));
    for (let mask = i8x16.bitmask(some) & ((1 << left) - 1); mask != 0; mask &= mask - 1) {
      if (count < most) store<i32>(table + (count << 2), from + ctz(mask));
      count++;
    }
    from += left;
  }
  return count;
}

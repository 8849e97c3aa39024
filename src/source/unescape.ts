import { indexOfByte } from './bytes.ts';
import { nextByte } from './cursor.ts';
import type { JsonText } from './json-text.ts';
import type { Break } from './origin.ts';
import type { Segment } from './segment.ts';

/** What a JSON string says, and the offset in its text of the first escape that is half of a surrogate pair, or -1. */
export interface Unescaped {
  readonly segment: Segment;
  readonly lone: number;
}

/**
 * What stands between the quotes of a JSON string, `[from, to)` of a text whose first byte is the source's byte `base`.
 * Without escapes these are the text's own bytes; else they are written out, with a break behind each escape (behind
 * both halves of a surrogate pair). A lone half is written as its own three bytes, so that a search for what is not
 * UTF-8 finds it.
 *
 *   source   so \ud83d\ude0a glad\n      two breaks
 *   bytes    so 😊 glad↵
 *                 ^     ^
 */
export function unescape(text: JsonText, from: number, to: number, base: number, line: number): Unescaped {
  if (nextByte(text.slashes, from) >= to)
    return {
      segment: { bytes: text.bytes, from, to, origin: { base, line, verbatim: false, breaks: [] } },
      lone: -1,
    };
  const bytes = new Uint8Array(to - from);
  bytes.set(text.bytes.subarray(from, to));
  const breaks: Break[] = [];
  let lone = -1;
  let read = 0;
  let written = 0;
  for (let slash = indexOfByte(bytes, 0x5c, 0); slash >= 0; slash = indexOfByte(bytes, 0x5c, read)) {
    if (written < read && slash > read) bytes.copyWithin(written, read, slash);
    written += slash - read;
    const { point, size } = escapeAt(bytes, slash);
    if (lone < 0 && point >= 0xd800 && point <= 0xdfff) lone = from + slash;
    written = writePoint(bytes, written, point);
    read = slash + size;
    breaks.push({ at: written, end: base + from + read, start: base + from + read });
  }
  bytes.copyWithin(written, read);
  const size = written + bytes.length - read;
  return {
    segment: {
      bytes: bytes.subarray(0, size),
      from: 0,
      to: size,
      origin: { base: base + from, line, verbatim: false, breaks },
    },
    lone,
  };
}

/** The first escape in `[from, to)` of valid JSON that is half of a surrogate pair, or -1. */
export function firstLone({ bytes, slashes }: JsonText, from: number, to: number): number {
  for (let at = nextByte(slashes, from); at < to;) {
    const { point, size } = escapeAt(bytes, at);
    if (point >= 0xd800 && point <= 0xdfff) return at;
    at = nextByte(slashes, at + size);
  }
  return -1;
}

const letters: Readonly<Record<number, number>> = {
  0x62: 0x08,
  0x66: 0x0c,
  0x6e: 0x0a,
  0x72: 0x0d,
  0x74: 0x09,
};

/** The character that the escape at `at` stands for, and how many bytes the escape takes. */
function escapeAt(bytes: Uint8Array, at: number): { point: number; size: number } {
  const letter = bytes[at + 1] ?? 0;
  if (letter !== 0x75) return { point: letters[letter] ?? letter, size: 2 };
  const high = unitAt(bytes, at);
  if (high < 0xd800 || high > 0xdbff || bytes[at + 6] !== 0x5c || bytes[at + 7] !== 0x75)
    return { point: high, size: 6 };
  const low = unitAt(bytes, at + 6);
  if (low < 0xdc00 || low > 0xdfff) return { point: high, size: 6 };
  return { point: 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), size: 12 };
}

/** The code unit that `\uXXXX` at `at` names. */
function unitAt(bytes: Uint8Array, at: number): number {
  let unit = 0;
  for (let i = at + 2; i < at + 6; i++) {
    const byte = bytes[i] ?? 0;
    unit = (unit << 4) | (byte <= 0x39 ? byte & 0x0f : (byte & 0x0f) + 9);
  }
  return unit;
}

const heads = [0, 0, 0xc0, 0xe0, 0xf0];

/** Writes a character in UTF-8 and tells where the next one goes; an escape is never shorter than what it stands for. */
function writePoint(bytes: Uint8Array, at: number, point: number): number {
  const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  let rest = point;
  for (let i = at + size - 1; i > at; i--) {
    bytes[i] = 0x80 | (rest & 0x3f);
    rest >>= 6;
  }
  bytes[at] = (heads[size] ?? 0) | rest;
  return at + size;
}

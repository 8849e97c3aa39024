import { copy } from '../source/bytes.ts';
import { type Page, reserve } from './page.ts';

const letters = new Map([
  [0x08, 'b'],
  [0x09, 't'],
  [0x0a, 'n'],
  [0x0c, 'f'],
  [0x0d, 'r'],
  [0x22, '"'],
  [0x5c, '\\'],
]);

/**
 * Puts `bytes[from, to)` of UTF-8 as the inside of a JSON string, exactly as `jsonLine` would: `JSON.stringify`, and
 * U+0085, U+2028, U+2029 as escapes. What needs no escape is copied in one piece. Tells on the page how many line feeds
 * there were.
 */
export function putEscaped(page: Page, bytes: Uint8Array, from: number, to: number): void {
  reserve(page, 6 * (to - from));
  const words = wordsOf(bytes);
  let lineFeeds = 0;
  let start = from;
  for (let at = from; ;) {
    at = nextSpecial(bytes, words, at, to);
    const size = at === to ? 0 : escapeSize(bytes, at, to);
    // U+2019 begins as U+2028 does, and needs no escape.
    if (size === 0 && at < to) {
      at++;
      continue;
    }
    if (at > start) {
      copy(bytes, start, at, page.bytes, page.at);
      page.at += at - start;
    }
    if (at === to) break;
    if (bytes[at] === 0x0a) lineFeeds++;
    putEscape(page, bytes, at, size);
    at += size;
    start = at;
  }
  page.lineFeeds = lineFeeds;
}

/** The 32-bit words of the memory that bytes lie in; the last bytes may be in none. */
function wordsOf(bytes: Uint8Array): Int32Array {
  if (latest?.bytes === bytes) return latest.words;
  const { buffer } = bytes;
  const words = latest?.buffer === buffer ? latest.words : new Int32Array(buffer, 0, buffer.byteLength >> 2);
  latest = { bytes, buffer, words };
  return words;
}

let latest:
  | { readonly bytes: Uint8Array; readonly buffer: ArrayBufferLike; readonly words: Int32Array }
  | undefined;

/**
 * The first byte of `bytes[from, to)` that may need an escape, or `to`: a control, a quotation mark, a backslash, or
 * the first byte of a character among which are the line ends of Unicode. Looks at four bytes at a time.
 */
function nextSpecial(bytes: Uint8Array, words: Int32Array, from: number, to: number): number {
  const { byteOffset } = bytes;
  let at = from;
  while (at < to && ((byteOffset + at) & 3) !== 0) if (isSpecial(bytes[at++] as number)) return at - 1;
  for (let i = (byteOffset + at) >> 2; at + 4 <= to; at += 4, i++) {
    const word = words[i] as number;
    const quote = word ^ 0x22222222;
    const slash = word ^ 0x5c5c5c5c;
    // The top bit of each byte that is below 0x20, or equal to one of the two.
    const low =
      ((word - 0x20202020) & ~word) | ((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash);
    if ((low & 0x80808080) !== 0 || ((word & 0x80808080) !== 0 && hasLineEndHead(word))) {
      for (let k = 0; k < 4; k++) if (isSpecial(bytes[at + k] as number)) return at + k;
    }
  }
  while (at < to && !isSpecial(bytes[at] as number)) at++;
  return at;
}

function hasLineEndHead(word: number): boolean {
  const c2 = word ^ (0xc2c2c2c2 | 0);
  const e2 = word ^ (0xe2e2e2e2 | 0);
  return ((((c2 - 0x01010101) & ~c2) | ((e2 - 0x01010101) & ~e2)) & 0x80808080) !== 0;
}

function isSpecial(byte: number): boolean {
  return byte < 0x20 || byte === 0x22 || byte === 0x5c || byte === 0xc2 || byte === 0xe2;
}

/** How many bytes the character at `at` has, if it needs an escape; else 0. */
function escapeSize(bytes: Uint8Array, at: number, to: number): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return 1;
  if (byte === 0xc2) return at + 1 < to && bytes[at + 1] === 0x85 ? 2 : 0;
  if (at + 2 >= to || bytes[at + 1] !== 0x80) return 0;
  return bytes[at + 2] === 0xa8 || bytes[at + 2] === 0xa9 ? 3 : 0;
}

function putEscape(page: Page, bytes: Uint8Array, at: number, size: number): void {
  const out = page.bytes;
  const code = size === 1 ? (bytes[at] as number) : size === 2 ? 0x85 : 0x1f80 + (bytes[at + 2] as number);
  out[page.at++] = 0x5c;
  const letter = letters.get(code) ?? `u${code.toString(16).padStart(4, '0')}`;
  for (let i = 0; i < letter.length; i++) out[page.at++] = letter.charCodeAt(i);
}

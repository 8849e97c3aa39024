import { type Page, reserve } from './page.ts';

const plain = 0;
const opener = 1;
const special = 2;

/** What each byte of UTF-8 is to the inside of a JSON string: itself, itself and perhaps the opening of a cue, or special. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x20 || byte === 0x22 || byte === 0x5c || byte === 0xc2 || byte === 0xe2) return special;
  // `*`, `(`, `[`, and the first bytes of full-width brackets.
  return byte === 0x2a || byte === 0x28 || byte === 0x5b || byte === 0xe3 || byte === 0xef ? opener : plain;
});

const hex = '0123456789abcdef';
const short = new Map([
  [0x08, 0x62],
  [0x09, 0x74],
  [0x0a, 0x6e],
  [0x0c, 0x66],
  [0x0d, 0x72],
  [0x22, 0x22],
  [0x5c, 0x5c],
]);

/**
 * Puts `bytes[from, to)` of UTF-8 as the inside of a JSON string, exactly as `jsonLine` would: `JSON.stringify`, and
 * U+0085, U+2028, U+2029 as escapes. Tells on the page how many line feeds there were, and whether a cue may begin.
 */
export function putEscaped(page: Page, bytes: Uint8Array, from: number, to: number): void {
  reserve(page, 6 * (to - from));
  const out = page.bytes;
  let { at } = page;
  let lineFeeds = 0;
  let met = plain;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    const kind = kinds[byte] as number;
    if (kind !== special) {
      met |= kind;
      out[at++] = byte;
    } else if (byte === 0x0a) {
      lineFeeds++;
      out[at++] = 0x5c;
      out[at++] = 0x6e;
    } else if (byte < 0x80) at = putControl(out, at, byte);
    else {
      const code = lineEnd(bytes, i, to);
      if (code === 0) out[at++] = byte;
      else {
        at = putCode(out, at, code);
        i += byte === 0xc2 ? 1 : 2;
      }
    }
  }
  page.at = at;
  page.lineFeeds = lineFeeds;
  page.openers = met !== plain;
}

function putControl(out: Uint8Array, at: number, byte: number): number {
  const letter = short.get(byte);
  if (letter === undefined) return putCode(out, at, byte);
  out[at] = 0x5c;
  out[at + 1] = letter;
  return at + 2;
}

function putCode(out: Uint8Array, at: number, code: number): number {
  out[at] = 0x5c;
  out[at + 1] = 0x75;
  for (let i = 0; i < 4; i++) out[at + 2 + i] = hex.charCodeAt((code >> (12 - 4 * i)) & 15);
  return at + 6;
}

/** The line end of Unicode whose UTF-8 begins here: U+0085 (c2 85), U+2028 or U+2029 (e2 80 a8, e2 80 a9); else 0. */
function lineEnd(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] === 0xc2) return at + 1 < to && bytes[at + 1] === 0x85 ? 0x85 : 0;
  if (at + 2 >= to || bytes[at + 1] !== 0x80) return 0;
  return bytes[at + 2] === 0xa8 ? 0x2028 : bytes[at + 2] === 0xa9 ? 0x2029 : 0;
}

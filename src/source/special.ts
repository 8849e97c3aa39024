/**
 * The first byte of `bytes[from, to)` that may matter inside a JSON string, or `to`: a control, a quotation mark, a
 * backslash, or the first byte of a character among which are the line ends of Unicode. Looks at four bytes at a time.
 */
export function nextSpecial(bytes: Uint8Array, from: number, to: number): number {
  const words = wordsOf(bytes);
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

/** How many bytes the line end of Unicode at `at` has (U+0085, U+2028, U+2029); 0 if there is none. */
export function lineEndSize(bytes: Uint8Array, at: number, to: number): number {
  const byte = bytes[at];
  if (byte === 0xc2) return at + 1 < to && bytes[at + 1] === 0x85 ? 2 : 0;
  if (byte !== 0xe2 || at + 2 >= to || bytes[at + 1] !== 0x80) return 0;
  return bytes[at + 2] === 0xa8 || bytes[at + 2] === 0xa9 ? 3 : 0;
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

function hasLineEndHead(word: number): boolean {
  const c2 = word ^ (0xc2c2c2c2 | 0);
  const e2 = word ^ (0xe2e2e2e2 | 0);
  return ((((c2 - 0x01010101) & ~c2) | ((e2 - 0x01010101) & ~e2)) & 0x80808080) !== 0;
}

function isSpecial(byte: number): boolean {
  return byte < 0x20 || byte === 0x22 || byte === 0x5c || byte === 0xc2 || byte === 0xe2;
}

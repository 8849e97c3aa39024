import { isUtf8 } from './bytes.ts';

/** The first byte of `bytes[from, to)` that no UTF-8 text can have there, or -1 if all is well. */
export function firstInvalid(bytes: Uint8Array, from: number, to: number): number {
  if (isUtf8(bytes, from, to)) return -1;
  let at = from;
  while (at < to) {
    const size = sequence(bytes, at, to);
    if (size === 0) return at;
    at += size;
  }
  return -1;
}

/** How many bytes the character at `at` takes; 0 if it is not one. */
function sequence(bytes: Uint8Array, at: number, to: number): number {
  const head = bytes[at] ?? 0;
  if (head < 0x80) return 1;
  const size = head >= 0xf0 ? 4 : head >= 0xe0 ? 3 : 2;
  if (head < 0xc2 || head > 0xf4 || at + size > to) return 0;
  const next = bytes[at + 1] ?? 0;
  // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
  if (head === 0xe0 ? next < 0xa0 : head === 0xf0 && next < 0x90) return 0;
  if (head === 0xed ? next > 0x9f : head === 0xf4 && next > 0x8f) return 0;
  for (let i = 1; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}

/** Whether the three bytes at `at` are a lone surrogate, written as if it were a character. */
export function isSurrogate(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0 && (bytes[at + 1] ?? 0) <= 0xbf;
}

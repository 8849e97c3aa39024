import { nextByte } from './cursor.ts';
import type { JsonFault, JsonText } from './json-text.ts';

/**
 * The end of a string, behind its closing quote; `at` is behind the opening one. The closing quote and the escapes are
 * found by native search, and the stretches between are checked for control characters four bytes at a time.
 *
 *   "It \"helps\" a little."
 *    ^at                    ^
 */
export function stringEnd(text: JsonText, at: number, to: number): number | JsonFault {
  let from = at;
  for (;;) {
    const quote = Math.min(nextByte(text.quotes, from), to);
    const slash = nextByte(text.slashes, from);
    const stop = Math.min(quote, slash);
    const control = firstControl(text, from, stop);
    if (control >= 0)
      return { at: control, expected: 'an escape such as \\n for a control character', cut: false };
    if (quote < slash || slash >= to)
      return quote < to ? quote + 1 : { at: to, expected: 'a closing quote', cut: true };
    const end = escapeEnd(text.bytes, slash, to);
    if (typeof end !== 'number') return end;
    from = end;
  }
}

/** The end of the escape whose backslash stands at `at`. */
function escapeEnd(bytes: Uint8Array, at: number, to: number): number | JsonFault {
  const expected = 'an escape such as \\n, \\" or \\u00e9';
  if (at + 1 >= to) return { at: to, expected, cut: true };
  const letter = bytes[at + 1];
  if (letter !== 0x75) return isEscape(letter) ? at + 2 : { at, expected, cut: false };
  for (let i = at + 2; i < at + 6; i++) {
    if (i >= to) return { at: to, expected: 'four hexadecimal digits', cut: true };
    if (!isHex(bytes[i] ?? 0)) return { at: i, expected: 'four hexadecimal digits', cut: false };
  }
  return at + 6;
}

/** Whether a letter behind a backslash is one of `" \ / b f n r t`. */
function isEscape(letter: number | undefined): boolean {
  switch (letter) {
    case 0x22:
    case 0x5c:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return true;
    default:
      return false;
  }
}

function isHex(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}

/** The first control character (below U+0020) of `bytes[from, to)`, or -1. */
function firstControl({ bytes, words }: JsonText, from: number, to: number): number {
  let at = from;
  if (to - from >= 32) {
    const shift = bytes.byteOffset;
    let word = Math.ceil((shift + from) / 4);
    for (const head = word * 4 - shift; at < head; at++) if ((bytes[at] ?? 0) < 0x20) return at;
    const last = Math.floor((shift + to) / 4);
    while (word < last && !hasControl(words[word] ?? 0)) word++;
    at = word * 4 - shift;
  }
  for (; at < to; at++) if ((bytes[at] ?? 0) < 0x20) return at;
  return -1;
}

/** Whether one of a word's four bytes is below 0x20: subtracting borrows into its top bit, where none was before. */
function hasControl(word: number): boolean {
  return ((word - 0x20202020) & ~word & 0x80808080) !== 0;
}

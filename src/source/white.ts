/** Whether a byte is outer white space: space, tab, line feed, carriage return, vertical tab, form feed. */
export function isWhite(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

/** The first byte of `bytes[from, to)` that is not white space, or `to`. */
export function skipWhite(bytes: Uint8Array, from: number, to: number): number {
  while (from < to && isWhite(bytes[from])) from++;
  return from;
}

/** The end of `bytes[from, to)` without the white space that it ends in. */
export function trimEnd(bytes: Uint8Array, from: number, to: number): number {
  while (to > from && isWhite(bytes[to - 1])) to--;
  return to;
}

/** The first byte of `bytes[from, to)` that is neither a space nor a tab, or `to`. */
export function skipBlanks(bytes: Uint8Array, from: number, to: number): number {
  while (from < to && (bytes[from] === 0x20 || bytes[from] === 0x09)) from++;
  return from;
}

/** Where the spaces and tabs before `at` begin, not before `from`. */
export function backBlanks(bytes: Uint8Array, from: number, at: number): number {
  while (at > from && (bytes[at - 1] === 0x20 || bytes[at - 1] === 0x09)) at--;
  return at;
}

/** Whether only spaces and tabs stand between `at` and the start of its line (or of the segment). */
export function startsLine(bytes: Uint8Array, from: number, at: number): boolean {
  const start = backBlanks(bytes, from, at);
  return start === from || isBreak(bytes[start - 1]);
}

/** Whether the line before that of `at` is blank, or there is none. */
export function followsBlankLine(bytes: Uint8Array, from: number, at: number): boolean {
  let start = backBlanks(bytes, from, at);
  if (start > from && bytes[start - 1] === 0x0a) start--;
  if (start > from && bytes[start - 1] === 0x0d) start--;
  return startsLine(bytes, from, start);
}

/** Whether a byte ends a line. */
export function isBreak(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

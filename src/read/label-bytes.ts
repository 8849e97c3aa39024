/** Whether a byte is a letter of ASCII. */
export function isAsciiLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Whether a byte marks emphasis, as in `**Human:**`: `*` or `_`. */
export function isEmphasis(byte: number | undefined): boolean {
  return byte === 0x2a || byte === 0x5f;
}

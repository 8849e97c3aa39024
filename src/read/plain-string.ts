import { kernelOf } from '../source/kernel.ts';
import { lineEndSize, nextSpecial } from '../source/special.ts';

/** The inside of a JSON string: `to` is the place of its closing quotation mark, `escapes` how many it has. */
export interface PlainString {
  readonly to: number;
  readonly escapes: number;
}

const backslash = 0x5c;
const quote = 0x22;

/** Escapes that JSON writes in one way only, so that they can stay as they are: `\n` and its kin. */
const plainEscapes = new Set(Array.from('btnfr"\\', (letter) => letter.charCodeAt(0)));

/**
 * The JSON string whose inside begins at `from`, if it is written as hearken itself would write it: no other escapes
 * than {@link plainEscapes}, no line end of Unicode as it is.
 */
export function plainString(bytes: Uint8Array, from: number, to: number): PlainString | undefined {
  const kernel = kernelOf(bytes);
  if (kernel) {
    const end = kernel.stringEnd(from, to);
    return end < 0 ? undefined : { to: end, escapes: kernel.found.escapes };
  }
  let escapes = 0;
  for (let at = nextSpecial(bytes, from, to); at < to; at = nextSpecial(bytes, at, to)) {
    const byte = bytes[at] as number;
    if (byte === quote) return { to: at, escapes };
    if (byte === backslash) {
      if (at + 1 >= to || !plainEscapes.has(bytes[at + 1] ?? 0)) return undefined;
      escapes++;
      at += 2;
    } else if (byte < 0x20 || lineEndSize(bytes, at, to) > 0) return undefined;
    else at++;
  }
  return undefined;
}

import { indexOfByte } from './bytes.ts';

/** How many line feeds stand in `bytes[from, to)`. */
export function countLines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = indexOfByte(bytes, 0x0a, from); at >= 0 && at < to; at = indexOfByte(bytes, 0x0a, at + 1))
    count++;
  return count;
}

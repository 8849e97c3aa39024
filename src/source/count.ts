import { indexOfByte } from './bytes.ts';
import { kernelOf } from './kernel.ts';

/** How often a byte stands in `bytes[from, to)`. */
export function countByte(bytes: Uint8Array, from: number, to: number, byte: number): number {
  const kernel = kernelOf(bytes);
  if (kernel) return kernel.count(from, to, byte);
  let count = 0;
  for (let at = indexOfByte(bytes, byte, from); at >= 0 && at < to; at = indexOfByte(bytes, byte, at + 1))
    count++;
  return count;
}

/** How many line feeds stand in `bytes[from, to)`. */
export function countLines(bytes: Uint8Array, from: number, to: number): number {
  return countByte(bytes, from, to, 0x0a);
}

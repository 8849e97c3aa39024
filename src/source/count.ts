import { indexOfByte } from './bytes.ts';
import { kernelOf } from './kernel.ts';

/** Bytes that are looked for together. */
export type AnyOf = readonly [number, number, number];

/** How many of `bytes[from, to)` are one of three. */
export function countAny(bytes: Uint8Array, from: number, to: number, any: AnyOf): number {
  const kernel = kernelOf(bytes);
  if (kernel) return kernel.count(from, to, ...any);
  // A view, so that a search without a hit ends with the stretch.
  const view = bytes.subarray(0, to);
  let count = 0;
  for (const byte of new Set(any))
    for (let at = indexOfByte(view, byte, from); at >= 0; at = indexOfByte(view, byte, at + 1)) count++;
  return count;
}

/** How many line feeds stand in `bytes[from, to)`. */
export function countLines(bytes: Uint8Array, from: number, to: number): number {
  return countAny(bytes, from, to, feeds);
}

const feeds = [0x0a, 0x0a, 0x0a] as const;

import { encode, indexOfBytes } from '../source/bytes.ts';
import type { Segment } from '../source/segment.ts';
import { isBreak, startsLine } from '../source/white.ts';

/** A fenced block: `from` is its first fence, `to` the first byte of the closing one. */
export interface Fence {
  readonly from: number;
  readonly to: number;
  /** Whether the opening fence names a language: what is inside is code. */
  readonly code: boolean;
  readonly closed: boolean;
}

const fenceBytes = encode('```');
const prose = /^(text|txt|plain|plaintext|markdown|md|console|chat)?$/i;

/**
 * The fenced blocks of a text, in order. A fence that names a language never closes one, so an open block ends before
 * it; a block that is never closed ends with the text.
 */
export function fences({ bytes, from, to }: Segment): Fence[] {
  const found: Fence[] = [];
  let open: { readonly from: number; readonly code: boolean } | undefined;
  for (let at = indexOfBytes(bytes, fenceBytes, from); at >= 0 && at < to;) {
    let end = at + 3;
    while (end < to && bytes[end] === 0x60) end++;
    let lineEnd = end;
    while (lineEnd < to && lineEnd < end + 40 && !isBreak(bytes[lineEnd])) lineEnd++;
    if (startsLine(bytes, from, at)) {
      const info = String.fromCharCode(...bytes.subarray(end, lineEnd)).trim();
      if (open) found.push({ ...open, to: at, closed: true });
      open = open && info === '' ? undefined : { from: at, code: !prose.test(info) };
    }
    at = indexOfBytes(bytes, fenceBytes, end);
  }
  if (open) found.push({ ...open, to, closed: false });
  return found;
}

/** The block that holds a place, or undefined. */
export function fenceAt(blocks: readonly Fence[], at: number): Fence | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as Fence).from <= at) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block && at < block.to ? block : undefined;
}

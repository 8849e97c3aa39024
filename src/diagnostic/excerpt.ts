import { decode } from '../source/bytes.ts';

/** How much of a place an excerpt shows, in UTF-16 units; what is longer ends in `…`. */
export const excerptLength = 200;

/** The excerpt of `bytes[from, to)`: of a long stretch no more is decoded than is shown. */
export function excerptIn(bytes: Uint8Array, from: number, to: number): string {
  return excerptOf(decode(bytes, from, Math.min(to, from + 4 * excerptLength)));
}

/** A text as an excerpt: all of it, or its beginning. */
export function excerptOf(text: string): string {
  if (text.length <= excerptLength) return text;
  return `${text.slice(0, excerptLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

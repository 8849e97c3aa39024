import { copy } from '../source/bytes.ts';
import { kernelOf } from '../source/kernel.ts';
import { lineEndSize, nextSpecial } from '../source/special.ts';
import type { Segment, Slice } from '../source/segment.ts';
import { type Page, putBytes, reserve } from './page.ts';

const letters = new Map([
  [0x08, 'b'],
  [0x09, 't'],
  [0x0a, 'n'],
  [0x0c, 'f'],
  [0x0d, 'r'],
  [0x22, '"'],
  [0x5c, '\\'],
]);

/** Puts the text of `[from, to)` of a segment as the inside of a JSON string; one that has its escapes still is copied. */
export function putStretch(page: Page, { bytes, escaped }: Segment, from: number, to: number): void {
  if (escaped === undefined) return putEscaped(page, bytes, from, to);
  putBytes(page, bytes, from, to);
  page.lineFeeds = 0;
}

/** Puts the text of a slice as the inside of a JSON string. */
export function putSlice(page: Page, { segment, from, to }: Slice): void {
  putStretch(page, segment, from, to);
}

/**
 * Puts `bytes[from, to)` of UTF-8 as the inside of a JSON string, exactly as `jsonLine` would: `JSON.stringify`, and
 * U+0085, U+2028, U+2029 as escapes. Tells on the page how many line feeds there were.
 */
function putEscaped(page: Page, bytes: Uint8Array, from: number, to: number): void {
  reserve(page, 6 * (to - from) + 16);
  const kernel = page.base < 0 ? undefined : kernelOf(bytes);
  if (!kernel) return escapeRuns(page, bytes, from, to);
  page.at = kernel.escape(from, to, page.base + page.at) - page.base;
  page.lineFeeds = kernel.found.feeds;
}

/** The same without the kernel: what needs no escape is copied in one piece. */
function escapeRuns(page: Page, bytes: Uint8Array, from: number, to: number): void {
  let lineFeeds = 0;
  let start = from;
  for (let at = from; ;) {
    at = nextSpecial(bytes, at, to);
    const size = at === to ? 0 : (bytes[at] as number) < 0x80 ? 1 : lineEndSize(bytes, at, to);
    // U+2019 begins as U+2028 does, and needs no escape.
    if (size === 0 && at < to) {
      at++;
      continue;
    }
    if (at > start) {
      copy(bytes, start, at, page.bytes, page.at);
      page.at += at - start;
    }
    if (at === to) break;
    if (bytes[at] === 0x0a) lineFeeds++;
    putEscape(page, bytes, at, size);
    at += size;
    start = at;
  }
  page.lineFeeds = lineFeeds;
}

function putEscape(page: Page, bytes: Uint8Array, at: number, size: number): void {
  const out = page.bytes;
  const code = size === 1 ? (bytes[at] as number) : size === 2 ? 0x85 : 0x1f80 + (bytes[at + 2] as number);
  out[page.at++] = 0x5c;
  const letter = letters.get(code) ?? `u${code.toString(16).padStart(4, '0')}`;
  for (let i = 0; i < letter.length; i++) out[page.at++] = letter.charCodeAt(i);
}

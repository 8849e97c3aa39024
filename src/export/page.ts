import { copy, encode } from '../source/bytes.ts';
import { kernelOf, type Loan } from '../source/kernel.ts';

/**
 * Bytes on their way out. Grows as needed; whoever owns it writes it away and starts over with `clear`.
 */
export interface Page {
  bytes: Uint8Array;
  at: number;
  /** How many line feeds the text had that was put last: its writer met them anyway. */
  lineFeeds: number;
  /** Where `bytes[0]` lies in the memory of the kernel; -1 if it lies elsewhere. */
  base: number;
  readonly home: Pick<Page, 'bytes' | 'base'>;
}

/** A page with room for `size` bytes to begin with, or in a part of the kernel's memory. */
export function newPage(size: number, loan?: Loan): Page {
  const home = loan
    ? { bytes: loan.bytes.subarray(loan.from, loan.to), base: loan.from }
    : { bytes: new Uint8Array(size), base: -1 };
  return { ...home, at: 0, lineFeeds: 0, home };
}

/** Starts over, in the bytes that the page began with. */
export function clear(page: Page): void {
  const { bytes, base } = page.home;
  page.bytes = bytes;
  page.base = base;
  page.at = 0;
}

/** Makes sure that `size` more bytes fit. */
export function reserve(page: Page, size: number): void {
  const needed = page.at + size;
  if (needed <= page.bytes.length) return;
  const grown = new Uint8Array(Math.max(needed, 2 * page.bytes.length));
  grown.set(page.bytes.subarray(0, page.at));
  page.bytes = grown;
  page.base = -1;
}

/** Puts bytes as they are. */
export function put(page: Page, bytes: Uint8Array): void {
  const { length } = bytes;
  reserve(page, length);
  const { bytes: out, at } = page;
  // A few bytes are faster in a loop than by the native call.
  if (length > 40) out.set(bytes, at);
  else for (let i = 0; i < length; i++) out[at + i] = bytes[i] as number;
  page.at = at + length;
}

/** Puts `bytes[from, to)` as they are. */
export function putBytes(page: Page, bytes: Uint8Array, from: number, to: number): void {
  reserve(page, to - from);
  const kernel = page.base < 0 ? undefined : kernelOf(bytes);
  if (kernel) kernel.copy(from, to, page.base + page.at);
  else copy(bytes, from, to, page.bytes, page.at);
  page.at += to - from;
}

/** Puts a text as it is, in UTF-8. */
export function putText(page: Page, text: string): void {
  put(page, encode(text));
}

/** Puts a whole number of at most 15 digits. */
export function putNumber(page: Page, value: number): void {
  reserve(page, 16);
  const { bytes, at } = page;
  // Small numbers are divided as integers, which is several times as fast.
  const small = value < 2 ** 31;
  let digits = 1;
  for (let power = 10; value >= power; power *= 10) digits++;
  let rest = value;
  for (let i = at + digits - 1; i >= at; i--) {
    const next = small ? (rest / 10) | 0 : Math.floor(rest / 10);
    bytes[i] = 0x30 + rest - 10 * next;
    rest = next;
  }
  page.at = at + digits;
}

import { backBlanks, isBreak, isWhite, skipBlanks, startsLine } from '../source/white.ts';
import { isAsciiLetter } from './label-bytes.ts';

const longest = 40;

/**
 * Where the time, the number or the bullet begins that stands before a speaker at the start of a line; -1 where anything
 * else stands there. `at` is the place of the speaker's name.
 *
 *   [12:03] Anna: hi     2024-05-01 09:30 - Client: hi     3. Human: hi     • Human: hi
 *   ^                    ^                                 ^                ^
 */
export function stampBefore(bytes: Uint8Array, from: number, at: number): number {
  const floor = Math.max(from, at - longest);
  let line = at;
  while (line > floor && !isBreak(bytes[line - 1])) line--;
  if (line > from && line === floor && !isBreak(bytes[line - 1])) return -1;
  const start = skipBlanks(bytes, line, at);
  return start < at && throughStamp(bytes, start, at) === at ? start : -1;
}

/** Whether a stamp is more than a bullet or the number of a list: lists have those, and are no talk. */
export function isTime(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === 0x3a) return true;
  return false;
}

/**
 * Where what is put in brackets behind a speaker begins, with the blanks before it; `at` itself where nothing is.
 *
 *   Client (after a while): well      Anna [12:03]: hi
 *         ^                               ^
 */
export function beforeAside(bytes: Uint8Array, from: number, at: number): number {
  const opening = bytes[at - 1] === 0x29 ? 0x28 : bytes[at - 1] === 0x5d ? 0x5b : undefined;
  if (opening === undefined || at <= from) return at;
  const floor = Math.max(from, at - longest);
  for (let open = at - 2; open >= floor && !isBreak(bytes[open]); open--)
    if (bytes[open] === opening) return backBlanks(bytes, from, open);
  return at;
}

/** Where the title begins at the start of a line whose full stop stands before `at`, else `at`: `Dr. Lee: hello`. */
export function beforeTitle(bytes: Uint8Array, from: number, at: number): number {
  let start = at - 1;
  while (start > from && start > at - 5 && isAsciiLetter(bytes[start - 1])) start--;
  const named = start < at - 1 && bytes[at] === 0x20 && (bytes[start] as number) < 0x5b;
  return named && startsLine(bytes, from, start) ? start : at;
}

/** The end of what may stand before a speaker, with the blanks behind it; -1 where it is something else. */
function throughStamp(bytes: Uint8Array, start: number, to: number): number {
  const first = bytes[start];
  if (isBullet(bytes, start)) return skipBlanks(bytes, start + (first === 0xe2 ? 3 : 1), to);
  const closing = first === 0x5b ? 0x5d : first === 0x28 ? 0x29 : undefined;
  let at = closing === undefined ? start : start + 1;
  if (!isDigit(bytes[at])) return -1;
  let time = false;
  for (; at < to && isStampByte(bytes, at); at++)
    time ||= bytes[at] === 0x3a && isDigit(bytes[at - 1]) && isDigit(bytes[at + 1]);
  at = throughHalf(bytes, at, to);
  if (closing !== undefined && bytes[at++] !== closing) return -1;
  // `3.` and `3)` number a line; any other number tells nothing.
  const numbers = !time && closing === undefined && isOrdinal(bytes, start, at, to);
  if (!time && !numbers) return -1;
  if (numbers && bytes[at] === 0x29) at++;
  at = skipBlanks(bytes, at, to);
  if (bytes[at] === 0x2d || bytes[at] === 0x7c) at++;
  return skipBlanks(bytes, at, to);
}

/** `am` or `PM` behind a time. */
function throughHalf(bytes: Uint8Array, at: number, to: number): number {
  const half = (bytes[at] ?? 0) | 0x20;
  const second = (bytes[at + 1] ?? 0) | 0x20;
  const ends = at + 2 <= to && !isAsciiLetter(bytes[at + 2]);
  return (half === 0x61 || half === 0x70) && second === 0x6d && ends ? at + 2 : at;
}

function isOrdinal(bytes: Uint8Array, start: number, end: number, to: number): boolean {
  let at = start;
  while (at < to && at < start + 3 && isDigit(bytes[at])) at++;
  const mark = bytes[at];
  if (mark === 0x29) return at === end && isWhite(bytes[at + 1]);
  return mark === 0x2e && isWhite(bytes[at + 1]) && skipBlanks(bytes, at + 1, to) === end;
}

/** `-`, `*`, `•` or `·` with a blank behind it. */
function isBullet(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte === 0xe2) return bytes[at + 1] === 0x80 && bytes[at + 2] === 0xa2 && isWhite(bytes[at + 3]);
  return (byte === 0x2d || byte === 0x2a) && isWhite(bytes[at + 1]);
}

/** Digits, `:`, `.`, `/`, `,`, `-`, `>`, a space, and the letters T and Z of ISO 8601 behind a digit. */
function isStampByte(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] as number;
  if ((byte >= 0x2c && byte <= 0x3a) || byte === 0x20 || byte === 0x3e) return true;
  return (byte === 0x54 || byte === 0x5a) && isDigit(bytes[at - 1]) && !isAsciiLetter(bytes[at + 1]);
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

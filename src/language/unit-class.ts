import { isHan } from './letters.ts';

/** A mark, a symbol, a control: whatever is in no other class. */
export const OTHER = 1;

/** White space of Unicode, and the four separators that Python's `split()` takes for it, too. */
export const BLANK = 2;

/** `'` and what stands for it: `’`, `‘`, U+02BC, the full-width form. */
export const APOSTROPHE = 3;

/** A combining mark: goes on with a word, but begins none (U+FE0F behind an emoji is one). */
export const MARK = 4;

/** A letter or a digit. Of the classes, those from {@link MARK} up may stand inside a word. */
export const WORD = 5;

/** The class of the character that the unit at `at` belongs to; past the end of the text it is {@link OTHER}. */
export function classAt(text: string, at: number): number {
  // Asking a string for what it does not have makes V8 slow for all that follows.
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? (asked[unit] as number) : wideAt(text, at, unit);
}

/** The same as {@link classAt}, of units with a 0 behind them: {@link OTHER} there. */
export function classIn(units: Uint16Array, at: number): number {
  const known = asked[units[at] as number] as number;
  return known === 0 ? wideIn(units, at) : known;
}

/** The class of a code point. */
export function classOf(point: number): number {
  // A half of a pair is none of its own: `classIn` asks for the whole where this says nothing.
  if (point >= asked.length || isHalf(point)) return judge(point);
  const known = asked[point] as number;
  return known === 0 ? (asked[point] = judge(point)) : known;
}

/** Whether a code point is in a word of a script that parts its words by white space. */
export function isInWord(point: number): boolean {
  return classOf(point) >= MARK && !isHan(point);
}

/** Kept apart, so that the way of ASCII is short enough to be built into the loops that ask. */
function wideAt(text: string, at: number, unit: number): number {
  if (!isHalf(unit)) return classOf(unit);
  const second = unit >= 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return classOf(text.codePointAt(second ? at - 1 : at) as number);
}

function wideIn(units: Uint16Array, at: number): number {
  const unit = units[at] as number;
  if (!isHalf(unit)) return classOf(unit);
  const first = unit < 0xdc00 ? at : at - 1;
  const high = first < 0 ? 0 : (units[first] as number);
  const low = units[first + 1] as number;
  const isPair = (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
  return isPair ? classOf(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff)) : OTHER;
}

function isHalf(unit: number): boolean {
  return (unit & ~0x7ff) === 0xd800;
}

function judge(point: number): number {
  const character = String.fromCodePoint(point);
  if (apostrophes.includes(character)) return APOSTROPHE;
  if (/[\p{L}\p{N}]/u.test(character)) return WORD;
  if (/\p{M}/u.test(character)) return MARK;
  return /[\p{White_Space}\x1c-\x1f]/u.test(character) ? BLANK : OTHER;
}

const apostrophes = "'’‘ʼ＇";

/** The classes that were asked for, by code point; 0 for the others. Emoji are in, the rarer planes are judged each time. */
const asked = new Uint8Array(0x20000);
for (let code = 0; code < 0x80; code++) classOf(code);

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

/** The class of a code point. */
export function classOf(point: number): number {
  if (point > 0xffff) return judged(point);
  const known = classes[point];
  return known === undefined || known === 0 ? (classes[point] = judged(point)) : known;
}

/** The class of the character that the unit at `at` belongs to; past the end of the text it is {@link OTHER}. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) !== 0xd800) return at < text.length ? classOf(unit) : OTHER;
  const pair = unit >= 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return classOf(text.codePointAt(pair ? at - 1 : at) as number);
}

/** Whether a word of a script that parts its words by white space runs on through a code point. */
export function isInWord(point: number): boolean {
  return classOf(point) >= MARK && !isHan(point);
}

/** The classes of the characters seen so far, 0 where none was asked for yet. */
const classes = new Uint8Array(0x10000);

function judged(point: number): number {
  const character = String.fromCodePoint(point);
  if (apostrophes.includes(character)) return APOSTROPHE;
  if (/[\p{L}\p{N}]/u.test(character)) return WORD;
  if (/\p{M}/u.test(character)) return MARK;
  return /[\p{White_Space}\x1c-\x1f]/u.test(character) ? BLANK : OTHER;
}

const apostrophes = "'’‘ʼ＇";

import { isAbbreviation } from './abbreviations.ts';
import type { Scan } from './tokeniser.ts';
import { APOSTROPHE, BLANK, classAt, classIn, MARK } from './unit-class.ts';

/**
 * As the Penn Treebank does it, in the counts of NLTK's `word_tokenize` (3.10): most marks are tokens of their own, a
 * run of dots is one, the stop of an abbreviation stays with it, and contractions are parted.
 *
 *   "I can't, you're gonna... Dr. X-ray."   I ca n't , you 're gon na ... Dr. X-ray .
 */
export const scanPtb: Scan = (text, units, tell) => {
  let count = 0;
  const add = (from: number, to: number): void => {
    count++;
    tell?.(from, to);
  };
  let start = 0;
  for (let at = 0; at < text.length;) {
    const unit = units[at] as number;
    const size = unit < 0x80 && ascii[unit] !== SPECIAL ? (ascii[unit] as number) : markSize(text, start, at);
    if (size === 0) {
      at++;
      continue;
    }
    if (at > start) addWord(text, units, start, at, add);
    if (classIn(units, at) !== BLANK) add(at, at + size);
    at += size;
    start = at;
  }
  if (text.length > start) addWord(text, units, start, text.length, add);
  return count;
};

/**
 * How many units the mark at a place takes, 0 where a word that began at `start` goes on. White space is a mark here.
 * Asked only of what a table cannot answer.
 */
function markSize(text: string, start: number, at: number): number {
  const char = text.charAt(at);
  if (char === '.') {
    const dots = run(text, at, char);
    return dots > 1 || closes(text, start, at) ? dots : 0;
  }
  if (char === ',' || char === ':') return digit.test(text.charAt(at + 1)) ? 0 : 1;
  if (char === '-') return text.charAt(at + 1) === '-' ? 2 : 0;
  if (char === '`') return run(text, at, char);
  if (classAt(text, at) === APOSTROPHE) return apostropheSize(text, start, at);
  return classAt(text, at) === BLANK || wide.includes(char) ? 1 : 0;
}

/** Whether nothing but closing marks stands between a full stop and white space. In mid-text, that of an abbreviation stays. */
function closes(text: string, start: number, at: number): boolean {
  let end = at + 1;
  while (end < text.length && closers.includes(text.charAt(end))) end++;
  if (end < text.length && classAt(text, end) !== BLANK) return false;
  if (!isAbbreviation(text, start, at)) return true;
  while (end < text.length && classAt(text, end) === BLANK) end++;
  return end === text.length;
}

/** An apostrophe stands alone before a word, or doubled; else it goes with its word. */
function apostropheSize(text: string, start: number, at: number): number {
  if (classAt(text, at + 1) === APOSTROPHE) return 2;
  const opens = at === start || classAt(text, at - 1) < MARK;
  return opens && classAt(text, at + 1) >= MARK && !clitic.test(text.slice(at + 1, at + 4)) ? 1 : 0;
}

function addWord(
  text: string,
  units: Uint16Array,
  from: number,
  to: number,
  add: (from: number, to: number) => void,
): void {
  const cut = to - tailSize(text, units, from, to);
  add(from, cut);
  if (cut < to) add(cut, to);
}

/** How many units at the end of a word are a token of their own: `ca|n't`, `it|'s`, `gon|na`, `dogs|'`. */
function tailSize(text: string, units: Uint16Array, from: number, to: number): number {
  const size = to - from;
  for (let back = 1; back <= 3 && back < size; back++) {
    if (classIn(units, to - back) !== APOSTROPHE) continue;
    const tail = text.slice(to - back + 1, to);
    if (back === 2 && size > 3 && tail.toLowerCase() === 't' && 'nN'.includes(text.charAt(to - 3))) return 3;
    return back === 1 || (back === 2 ? /[smd]/i : /^(?:ll|re|ve|LL|RE|VE)$/).test(tail) ? back : 0;
  }
  const mayBeJoined = (size === 5 || size === 6) && joinedHeads.has((units[from] as number) | 0x20);
  return mayBeJoined ? (joined.get(text.slice(from, to).toLowerCase()) ?? 0) : 0;
}

/** Whether a character is a token wherever it stands. */
export function isSign(char: string): boolean {
  return char < '\x80' ? ';@#$%&?!*()[]{}<>"'.includes(char) : wide.includes(char);
}

function run(text: string, at: number, char: string): number {
  let end = at + 1;
  while (text.charAt(end) === char) end++;
  return end - at;
}

/** Two words written as one, and the size of the second. */
const joined: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gimme', 2],
  ['gonna', 2],
  ['gotta', 2],
  ['lemme', 2],
  ['wanna', 2],
]);

/** Words that are two tokens. */
export const joinedWords: readonly string[] = [...joined.keys()];

const joinedHeads: ReadonlySet<number> = new Set(joinedWords.map((word) => word.charCodeAt(0)));

const clitic = /^(?:re|ve|ll|m|t|s|d|n)(?![\p{L}\p{N}_])/iu;
const digit = /\p{Nd}/u;
const closers = ')]}>"\'»”’';
const wide = '«»“”„\u2012\u2013\u2014\u2015';

/** By ASCII code: 1 where a mark stands alone, 0 where a word goes on, or {@link SPECIAL}. */
const SPECIAL = 2;
const ascii = new Uint8Array(0x80).map((_, code) => {
  const char = String.fromCharCode(code);
  if (".,:-`'".includes(char)) return SPECIAL;
  return isSign(char) || classAt(char, 0) === BLANK ? 1 : 0;
});

import { isAbbreviation } from './abbreviations.ts';
import { isSmall } from './letters.ts';
import type { Passage } from './passage.ts';
import { BLANK, classAt } from './unit-class.ts';

/** A sentence of a text, without outer white space. `question`: a question mark is among the marks that close it. */
export interface Sentence extends Passage {
  readonly question: boolean;
}

/**
 * The sentences of a text, in order. One ends
 *
 *   - with `.`, `?`, `!` or `…` and closing quotes or brackets, before white space; with `。`, `？`, `！` anywhere;
 *   - at a line end, if no small letter follows; at a blank line, and with the text.
 *
 * It goes on behind an ellipsis before a small letter, an abbreviation, and the number of a list.
 *
 *   "I... don't know. “Why?” Dr. Lee asked"
 *    ^^^^^^^^^^^^^^^^ ^^^^^^ ^^^^^^^^^^^^^
 */
export function findSentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = skipBlank(text, 0);
  for (let at = nextEnd(text, from); at >= 0;) {
    const close = isBreak(text, at) ? lineClose(text, at) : markClose(text, from, at);
    if (close.ends) {
      found.push({ from, to: close.to, question: close.question });
      from = skipBlank(text, close.next);
    }
    at = nextEnd(text, Math.max(close.next, from));
  }
  const to = text.trimEnd().length;
  if (from < to) found.push({ from, to, question: false });
  return found;
}

/** Where the next mark or line end stands, or -1. */
function nextEnd(text: string, from: number): number {
  ending.lastIndex = from;
  return ending.test(text) ? ending.lastIndex - 1 : -1;
}

const ending = /[.?!…。？！\n\r]/g;

/** What a mark does: whether a sentence ends there, and where; and where to look on. */
interface Close {
  readonly ends: boolean;
  readonly to: number;
  readonly question: boolean;
  readonly next: number;
}

function lineClose(text: string, at: number): Close {
  const next = skipBlank(text, at);
  const gap = text.slice(at, next);
  const blankLine = gap.indexOf('\n') !== gap.lastIndexOf('\n');
  return {
    ends: blankLine || next === text.length || !isSmall(text, next),
    to: backOverBlanks(text, at),
    question: false,
    next,
  };
}

function markClose(text: string, from: number, at: number): Close {
  let end = at;
  let question = false;
  for (; isOf(marks, text, end); end++) question ||= isOf(questions, text, end);
  const wide = isOf(wideMarks, text, end - 1);
  const run = end - at;
  while (isOf(closers, text, end)) end++;
  const apart = wide || end >= text.length || classAt(text, end) === BLANK;
  return { ends: apart && !goesOn(text, from, at, run, end), to: end, question, next: end };
}

/** Whether a sentence goes on behind dots: `I... know`, `Dr. Lee`, `1. Rest`. */
function goesOn(text: string, from: number, at: number, run: number, end: number): boolean {
  const char = text.charAt(at);
  if (char !== '.' && char !== '…') return false;
  const next = skipBlank(text, end);
  if (next === text.length) return false;
  if (run > 1 || char === '…') return /^[.…]+$/.test(text.slice(at, at + run)) && isSmall(text, next);
  if (at - from < 4 && /^[0-9]+$/.test(text.slice(from, at))) return true;
  let start = at;
  while (start > from && at - start < 9 && classAt(text, start - 1) !== BLANK) start--;
  return isAbbreviation(text, start, at);
}

function skipBlank(text: string, at: number): number {
  while (at < text.length && classAt(text, at) === BLANK) at++;
  return at;
}

function backOverBlanks(text: string, at: number): number {
  while (at > 0 && classAt(text, at - 1) === BLANK) at--;
  return at;
}

function isBreak(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x0a || text.charCodeAt(at) === 0x0d;
}

function isOf(units: ReadonlySet<number>, text: string, at: number): boolean {
  return at < text.length && units.has(text.charCodeAt(at));
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (one) => one.charCodeAt(0)));
}

const wideMarks = unitsOf('。？！');
const marks = unitsOf('.?!…。？！');
const questions = unitsOf('?？');
const closers = unitsOf(`"'”’)]}*_»」』）`);

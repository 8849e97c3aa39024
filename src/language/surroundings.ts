import { context } from './cue-words.ts';
import { isHan, isSmall, isWordUnit, wordEnd, wordStart } from './letters.ts';
import type { Stretch } from './stretch.ts';

/** What stands on either side of a stretch, as far as it tells a cue from words of the sentence. */
export interface Surroundings {
  /** Where the stretch stands: where a cue may begin, behind a colon, another mark, a word, or glued to one. */
  readonly before: 'start' | 'colon' | 'mark' | 'word' | 'glued';
  /** What follows: an end (of line, text or sentence), a new sentence, a word that goes on, a comma, a glued word. */
  readonly after: 'end' | 'sentence' | 'word' | 'comma' | 'colon' | 'glued';
  /** Whether the words on either side make it a part of their sentence: `she *laughs*`. */
  readonly woven: boolean;
  /** Whether the word before takes a base form: `I want to *cry*`. */
  readonly led: boolean;
}

/** Looks at what stands around a stretch. `start`: whether only white space parts it from an accepted cue before it. */
export function surroundings(text: string, { from, to }: Stretch, start: boolean): Surroundings {
  const near = backOverBlanks(text, from);
  const next = overBlanks(text, to);
  const before = start || near === 0 ? 'start' : standing(text, near, from);
  const word = before === 'word' ? text.slice(wordStart(text, near), near).toLowerCase() : '';
  const woven = word !== '' && (context.before.has(word) || isGoneOn(text, next));
  return { before, after: following(text, to, next), woven, led: context.infinitive.has(word) };
}

function backOverBlanks(text: string, at: number): number {
  while (isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function overBlanks(text: string, at: number): number {
  const most = at + 32;
  while (at < most && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
}

function standing(text: string, near: number, from: number): Surroundings['before'] {
  const head = text.charAt(near - 1);
  if (isWordUnit(text, near - 1))
    return near === from && !isHan(text.charCodeAt(near - 1)) ? 'glued' : 'word';
  if (near === from && code.includes(head)) return 'glued';
  if (head === '\n' || head === '\r') return 'start';
  if (quotes.includes(head)) return near < from || begins(text, near, opening) ? 'start' : 'mark';
  // A numbered item is no start of speech, nor are several stretches with commas between them.
  if ((head === '.' || head === ')') && begins(text, near, item)) return 'mark';
  if ((head === ',' || head === ';') && '*)]'.includes(text.charAt(near - 2) || ' ')) return 'word';
  if ((head === ':' || head === '：' || head === '*') && begins(text, near, label)) return 'start';
  if (near < from && (head === ':' || head === '：')) return 'colon';
  return marks.includes(head) ? 'mark' : 'start';
}

function following(text: string, to: number, next: number): Surroundings['after'] {
  const head = text.charAt(next);
  if (head === '' || head === '\n' || head === '\r') return 'end';
  if (next === to && (head === '/' || (isWordUnit(text, to) && !isHan(text.charCodeAt(to))))) return 'glued';
  if (',;、，；'.includes(head)) return 'comma';
  if (head === ':' || head === '：') return 'colon';
  if (!isWordUnit(text, next)) return '.!?…。！？'.includes(head) ? 'end' : 'sentence';
  if (!isSmall(text, next)) return 'sentence';
  // The one small word that begins a sentence as often: `*sighs* i know`, `*nods* i'm fine`.
  return head === 'i' && !isSmall(text, next + 1) ? 'sentence' : 'word';
}

/** Whether the word behind goes on with the sentence: `my mother *sighs* when I call`. */
function isGoneOn(text: string, next: number): boolean {
  return context.after.has(text.slice(next, wordEnd(text, next)).toLowerCase());
}

/** Whether the line up to a place is of a kind. */
function begins(text: string, near: number, kind: RegExp): boolean {
  const line = lineBefore(text, near);
  return line !== undefined && kind.test(line);
}

/** What stands on its line before a place, or nothing if that is more than a speaker's name takes. */
function lineBefore(text: string, at: number): string | undefined {
  for (let start = at; start > at - 40; start--) {
    const code = text.charCodeAt(start - 1);
    if (start === 0 || code === 0x0a || code === 0x0d) return text.slice(start, at);
  }
  return undefined;
}

const quotes = '"“”\'‘’>';
/** Marks that tie what follows them to what comes before, as code and sums do. */
const code = '/\\=$#&@^|%+';
const marks = ',;:–—-+=<([{$#%&@/\\|^~_)]},、；：，*`';
const opening = /^[ \t"“”'‘’>]*$/;
const item = /^[ \t]*[0-9]{1,3}[.)]$/;
/** A speaker's name at the start of a line, as scripts have it: `**George:** (smiling)`, `来访者：（哭泣）`. */
const label = /^[*_#>"\s-]{0,6}[\p{Lu}\p{Lo}][\p{L}\p{N} .'-]{0,24}[:：]\*{0,2}$/u;

import type { Passage } from './passage.ts';

/** How far an inline code may run. */
const reach = 200;

/**
 * The code in a text, in order and delimiters included: fenced blocks, and what stands between backticks on a line. A
 * block that is never closed ends with the text.
 */
export function findCode(text: string): Passage[] {
  const found: Passage[] = [];
  for (let from = text.indexOf('`'); from >= 0;) {
    let inner = from + 1;
    while (text.charAt(inner) === '`') inner++;
    const to =
      inner - from > 2 && startsLine(text, from) ? blockEnd(text, inner) : spanEnd(text, from, inner);
    if (to > inner) found.push({ from, to });
    from = text.indexOf('`', Math.max(to, inner));
  }
  return found;
}

/** Whether a place is in one of some passages, which are in order. */
export function isWithin(passages: readonly Passage[], at: number): boolean {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] as Passage).to <= at) low = middle + 1;
    else high = middle;
  }
  return low < passages.length && (passages[low] as Passage).from <= at;
}

/** The end of the line that closes a block whose opening fence ends at `inner`. */
function blockEnd(text: string, inner: number): number {
  for (let at = text.indexOf('```', inner); at >= 0; at = text.indexOf('```', at + 3))
    if (startsLine(text, at)) {
      let end = at + 3;
      while (text.charAt(end) === '`') end++;
      return end;
    }
  return text.length;
}

/** The end of the code that as many backticks close as opened it, or -1. */
function spanEnd(text: string, from: number, inner: number): number {
  const last = Math.min(text.length, inner + reach);
  let count = 0;
  for (let at = inner; at <= last; at++) {
    const char = text.charAt(at);
    if (char === '`') count++;
    else if (count === inner - from) return at;
    else if (char === '\n' || char === '\r') return -1;
    else count = 0;
  }
  return -1;
}

function startsLine(text: string, at: number): boolean {
  while (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t') at--;
  return at === 0 || text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\r';
}

/** Whether a text talks of programs or markup, so that what looks like their traces in it may be meant. */
export function mentionsCode(text: string): boolean {
  return codeWords.test(text);
}

const codeWords =
  /```|#include|<!doctype|\b(?:html|css|xml|svg|javascript|typescript|jsx|php|json|regex|latex|sql|python|programming|source code|code snippet|markdown|printf|cout)\b/i;

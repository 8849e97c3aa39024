import type { Problem } from '../diagnostic/problem.ts';
import { countBytes } from '../source/cursor.ts';
import type { JsonText } from '../source/json-text.ts';
import { slice, verbatim } from '../source/segment.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { Item, Window } from './reader.ts';

/** The stretch from where the window is up to `to`, as what stands between conversations; moves the window past it. */
export function structure(window: Window, text: JsonText, to: number): Item {
  const { from, line } = window;
  advance(window, text, to);
  return { kind: 'structure', size: to - from, slice: stretch(window, from, to, line) };
}

/** The stretch up to `to`, as what could not be taken. */
export function dropped(window: Window, text: JsonText, to: number, problem: Problem): Item {
  const { from, line } = window;
  advance(window, text, to);
  return { kind: 'dropped', size: to - from, slice: stretch(window, from, to, line), problem };
}

/** The stretch up to `to`, as a row and the conversation in it. */
export function taken(
  window: Window,
  text: JsonText,
  to: number,
  conversation: Conversation,
  problem?: Problem,
): Item {
  const size = to - window.from;
  advance(window, text, to);
  return problem
    ? { kind: 'conversation', size, conversation, problem }
    : { kind: 'conversation', size, conversation };
}

/** Where a byte order mark at the start of the source ends; undefined if more must be seen to tell. */
export function markEnd({ bytes, from, to, base, last }: Window): number | undefined {
  const mark = [0xef, 0xbb, 0xbf];
  if (base + from !== 0 || bytes[from] !== mark[0]) return from;
  if (to - from < 3 && !last) return undefined;
  return to - from >= 3 && mark.every((byte, i) => bytes[from + i] === byte) ? from + 3 : from;
}

function stretch({ bytes, base }: Window, from: number, to: number, line: number) {
  return slice(verbatim(bytes, from, to, base, line), from, to);
}

function advance(window: Window, text: JsonText, to: number): void {
  window.line += countBytes(text.feeds, window.from, to);
  window.from = to;
}

import { encode, indexOfByte, indexOfBytes } from '../source/bytes.ts';
import type { Span } from '../source/span.ts';
import { skipBlanks, startsLine } from '../source/white.ts';
import type { Window } from './reader.ts';

/** A stretch of a window between two separators, and the separator behind it (empty at the end of the source). */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The end of the separator. */
  readonly end: number;
}

const endOfText = encode('<|endoftext|>');
const formFeed = 0x0c;

/** Markers of an answer, which no conversation begins with: before them the token ends a turn (OpenAssistant, H2O). */
const answers = ['<|assistant|>', '<|answer|>'].map(encode);

/**
 * The whole pieces of a window. Conversations are parted by `<|endoftext|>`, by a form feed, or by a line that consists
 * of what the user stated; the rest of a separator's line belongs to it if it is blank.
 */
export function pieces(window: Window, stated: string | undefined): Piece[] {
  const separators = [marks(window, endOfText), feeds(window), lines(window, stated)];
  const found: Piece[] = [];
  let from = window.from;
  for (;;) {
    const next = earliest(separators, from);
    if (!next || next.end > window.to) break;
    found.push({ from, to: next.start, end: next.end });
    from = next.end;
  }
  if (window.last && from < window.to) found.push({ from, to: window.to, end: window.to });
  return found;
}

type Finder = (from: number) => Span | undefined;

function earliest(finders: readonly Finder[], from: number): Span | undefined {
  let first: Span | undefined;
  for (const find of finders) {
    const next = find(from);
    if (next && (!first || next.start < first.start)) first = next;
  }
  return first;
}

/** Finds the next occurrence and remembers it until it is passed, so that each byte is searched once. */
function remembered(search: (from: number) => number, spanAt: (at: number) => Span): Finder {
  let known = -2;
  return (from) => {
    if (known !== -1 && known < from) known = search(from);
    return known < 0 ? undefined : spanAt(known);
  };
}

function marks(window: Window, mark: Uint8Array): Finder {
  const bytes = window.bytes.subarray(0, window.to);
  return remembered(
    (from) => {
      let at = indexOfBytes(bytes, mark, from);
      while (at >= 0 && isAnswered(bytes, at + mark.length)) at = indexOfBytes(bytes, mark, at + 1);
      return at;
    },
    (at) => {
      const undecided = !window.last && isAnswered(bytes, at + mark.length) === undefined;
      return { start: at, end: undecided ? Infinity : throughLine(window, at + mark.length) };
    },
  );
}

/** Whether an answer follows; undefined where the bytes end before that can be told. */
function isAnswered(bytes: Uint8Array, from: number): boolean | undefined {
  let at = from;
  while (at < from + 4 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++;
  let answered: boolean | undefined = false;
  for (const token of answers) {
    let i = 0;
    while (i < token.length && bytes[at + i] === token[i]) i++;
    if (i === token.length) return true;
    if (at + i >= bytes.length) answered = undefined;
  }
  return answered;
}

function feeds(window: Window): Finder {
  const bytes = window.bytes.subarray(0, window.to);
  return remembered(
    (from) => indexOfByte(bytes, formFeed, from),
    (at) => ({ start: at, end: throughLine(window, at + 1) }),
  );
}

function lines(window: Window, stated: string | undefined): Finder {
  if (!stated) return () => undefined;
  const wanted = encode(stated);
  const bytes = window.bytes.subarray(0, window.to);
  const search = (from: number): number => {
    for (let at = indexOfBytes(bytes, wanted, from); at >= 0; at = indexOfBytes(bytes, wanted, at + 1)) {
      const after = skipBlanks(bytes, at + wanted.length, window.to);
      const ends = after === window.to || bytes[after] === 0x0a || bytes[after] === 0x0d;
      if (ends && startsLine(bytes, window.from, at)) return at;
    }
    return -1;
  };
  return remembered(search, (at) => ({ start: at, end: throughLine(window, at + wanted.length) }));
}

/** The end of the line if only blanks are left on it, else `at` itself; infinite where more must be seen to tell. */
function throughLine({ bytes, to, last }: Window, at: number): number {
  let end = skipBlanks(bytes, at, to);
  if (end < to && bytes[end] === 0x0d) end++;
  if (end === to && !last) return Infinity;
  if (end < to && bytes[end] === 0x0a) return end + 1;
  return at;
}

import { type Cutter, cutter } from '../read/cut.ts';
import type { Item, ReadContext, Reader, Window } from '../read/reader.ts';
import { type Piece, pieces } from '../read/separators.ts';
import { soundness } from '../read/soundness.ts';
import { countLines } from '../source/count.ts';
import { slice, verbatim } from '../source/segment.ts';
import { skipWhite } from '../source/white.ts';

/** Plain text: one transcript, or several parted by separators. */
export const text: Reader = {
  id: 'text',
  summary:
    'Plain text: one conversation, or several parted by `<|endoftext|>`, a form feed or a stated line.',
  why: 'A loader that takes a file for one conversation puts the last words of one person next to the first of another.',
  extensions: ['.txt', '.text', '.log', '.cha'],
  rank: 4,
  recognises: () => true,
  open(context) {
    const reading = { cut: cutter(context), context, ordinal: 0, settled: false };
    return (window) => read(reading, window);
  },
};

interface Reading {
  readonly cut: Cutter;
  readonly context: ReadContext;
  ordinal: number;
  settled: boolean;
}

// Not made anew for each source: each generator function brings a hidden shape with it, which takes its time to go.
function* read(reading: Reading, window: Window): Generator<Item> {
  const { cut, context } = reading;
  if (hasByteOrderMark(window)) yield structure(window, window.from + 3);
  const whole = pieces(window, context.options.separator);
  if (!reading.settled && whole.length > 0) {
    reading.settled = true;
    cut.settle(whole.slice(0, 100).map(({ from, to }) => verbatim(window.bytes, from, to, window.base, 1)));
  }
  for (const piece of whole) {
    if (skipWhite(window.bytes, piece.from, piece.to) === piece.to) continue;
    if (piece.from > window.from) yield structure(window, piece.from);
    yield conversation(cut, context, window, piece, ++reading.ordinal);
  }
  const end = whole.at(-1)?.end ?? window.from;
  if (end > window.from) yield structure(window, end);
}

function hasByteOrderMark({ bytes, from, base }: Window): boolean {
  return base + from === 0 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf;
}

function conversation(
  cut: Cutter,
  context: ReadContext,
  window: Window,
  { from, to }: Piece,
  ordinal: number,
): Item {
  const { path } = context;
  const segment = verbatim(window.bytes, from, to, window.base, window.line);
  const isLast = window.last && to === window.to;
  const source = { path, line: window.line, start: window.base + from, end: window.base + to, isLast };
  const id = `${path}#${ordinal}`;
  const problem = soundness(segment, path, id);
  const size = to - from;
  if (problem) {
    advance(window, to);
    return { kind: 'dropped', size, slice: slice(segment, from, to), problem };
  }
  const found = cut.cut(segment, { id, ownId: false, source, meta: '{}' });
  advance(window, to, found.spans?.feeds);
  return { kind: 'conversation', size, conversation: found };
}

function structure(window: Window, to: number): Item {
  const { bytes, base, line, from } = window;
  advance(window, to);
  return {
    kind: 'structure',
    size: to - from,
    slice: slice(verbatim(bytes, from, to, base, line), from, to),
  };
}

/** Moves the window to a place; where the line feeds before it have been counted, they are not counted again. */
function advance(window: Window, to: number, feeds = countLines(window.bytes, window.from, to)): void {
  window.line += feeds;
  window.from = to;
}

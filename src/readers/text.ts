import { type Cutter, cutter } from '../read/cut.ts';
import type { Item, ReadContext, Reader, Window } from '../read/reader.ts';
import { type Piece, pieces } from '../read/separators.ts';
import { soundness } from '../read/soundness.ts';
import { countLines } from '../source/lines.ts';
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
    const cut = cutter(context);
    let ordinal = 0;
    let settled = false;
    return function* read(window) {
      if (hasByteOrderMark(window)) yield structure(window, window.from + 3);
      const whole = pieces(window, context.options.separator);
      if (!settled && whole.length > 0) {
        settled = true;
        cut.settle(
          whole.slice(0, 100).map(({ from, to }) => verbatim(window.bytes, from, to, window.base, 1)),
        );
      }
      for (const piece of whole) {
        if (skipWhite(window.bytes, piece.from, piece.to) === piece.to) continue;
        if (piece.from > window.from) yield structure(window, piece.from);
        yield conversation(cut, context, window, piece, ++ordinal);
      }
      const end = whole.at(-1)?.end ?? window.from;
      if (end > window.from) yield structure(window, end);
    };
  },
};

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
  advance(window, to);
  const size = to - from;
  if (problem) return { kind: 'dropped', size, slice: slice(segment, from, to), problem };
  return {
    kind: 'conversation',
    size,
    conversation: cut.cut(segment, { id, ownId: false, source, meta: '{}' }),
  };
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

function advance(window: Window, to: number): void {
  window.line += countLines(window.bytes, window.from, to);
  window.from = to;
}

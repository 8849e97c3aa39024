import { maximumWindow, type Source, type WindowOptions } from '../files/blocks.ts';
import { decoderOf, encodingName } from '../files/decoder.ts';
import { transcode } from '../files/encoding.ts';
import { TooLargeError } from '../files/too-large-error.ts';
import type { Item, Window } from '../read/reader.ts';
import { type Break, lastBreak, type Origin, toSource } from '../source/origin.ts';
import type { Span } from '../source/span.ts';

/** A source in a stated encoding, read as UTF-8. */
export interface Transcoded {
  /** Windows of the text in UTF-8: their offsets and sizes count its bytes. */
  windows(options?: WindowOptions): AsyncGenerator<Window, void, undefined>;
  /** What was read of a window, with the places of conversations, turns and problems in the source as it lies there. */
  relocated(items: Iterable<Item>): Generator<Item>;
  /** The place in the source of a stretch of the window that was handed out last. */
  placed(span: Span): Span;
  /** How many bytes of UTF-8 were handed out in windows. */
  readonly delivered: number;
}

/** Whether an encoding is UTF-8, under any of its names. Throws a UsageError for a name that is not known. */
export function isUtf8(encoding: string): boolean {
  return encodingName(encoding) === 'utf-8';
}

/**
 * Reads a source in another encoding. What is no text in it becomes a byte that is no text in UTF-8 either, so that the
 * conversation around it is dropped, and no other.
 */
export function transcoded(source: Source, encoding: string): Transcoded {
  const breaks: Break[] = [];
  const origin: Origin = { base: 0, line: 1, verbatim: true, breaks };
  let delivered = 0;
  return {
    get delivered() {
      return delivered;
    },
    async *windows() {
      let label: string | undefined;
      let line = 1;
      let left: Uint8Array = new Uint8Array(0);
      let fresh: Uint8Array[] = [];
      for await (const raw of source.windows({ reuse: true, blockSize })) {
        label ??= decoderOf(encoding, raw.bytes.subarray(raw.from, raw.to)).name;
        for (const piece of pieces(raw, label)) {
          for (const { at, end, start } of piece.breaks) breaks.push({ at: delivered + at, end, start });
          delivered += piece.bytes.length;
          fresh.push(piece.bytes);
        }
        // As much again as was left, so that time stays linear where a conversation is long.
        if (!raw.last && sizeOf(fresh) < left.length) continue;
        const bytes = joined([left, ...fresh]);
        if (bytes.length > maximumWindow) throw tooLarge(source.path, delivered - bytes.length, bytes.length);
        const window = {
          bytes,
          from: 0,
          to: bytes.length,
          base: delivered - bytes.length,
          line,
          last: raw.last,
        };
        fresh = [];
        yield window;
        line = window.line;
        left = bytes.subarray(window.from);
        forget(breaks, window.base + window.from);
      }
    },
    placed: (span) => placed(origin, span),
    *relocated(items) {
      for (const item of items) yield relocated(item, origin, encoding);
    },
  };

  function tooLarge(path: string, at: number, size: number): TooLargeError {
    return new TooLargeError(path, toSource(origin, at, at).start, size);
  }
}

interface Piece {
  readonly bytes: Uint8Array;
  readonly breaks: readonly Break[];
}

const noText = Uint8Array.of(0xff);

/** Small, for in UTF-16 there is a break behind each character. */
const blockSize = 1 << 18;

/** The text of a window, up to a character that goes on behind it; takes from the window what it gives. */
function* pieces(raw: Window, encoding: string): Generator<Piece> {
  const unit = encoding.startsWith('utf-16') ? 2 : 1;
  let size = Infinity;
  while (raw.from < raw.to) {
    const to = Math.min(raw.to, raw.from + size);
    const base = raw.base + raw.from;
    const { bytes, breaks, problem } = transcode(raw.bytes.subarray(raw.from, to), encoding, base);
    yield { bytes, breaks };
    size *= 2;
    if (!problem) {
      raw.from = to;
      continue;
    }
    raw.from = problem.offset - raw.base;
    if (problem.reason === 'incomplete' && (to < raw.to || !raw.last)) {
      if (to === raw.to) return;
      continue;
    }
    // Where one slip is there are more: what follows is taken in small pieces, so that none is decoded again and again.
    size = 64;
    const over = Math.min(unit, raw.to - raw.from);
    const [end, start] = [problem.offset + over, problem.offset + over];
    raw.from += over;
    yield { bytes: noText, breaks: over === 1 ? [] : [{ at: 1, end, start }] };
  }
}

/** Drops the breaks that stand before a place, but for the last of them. */
function forget(breaks: Break[], at: number): void {
  const last = lastBreak(breaks, at, true);
  if (last) breaks.splice(0, breaks.indexOf(last));
}

function relocated(item: Item, origin: Origin, encoding: string): Item {
  if (item.kind === 'structure') return item;
  const problem = item.problem && {
    ...item.problem,
    ...(item.problem.offset === undefined
      ? {}
      : { offset: toSource(origin, item.problem.offset, item.problem.offset).start }),
    ...(item.problem.reason === 'not-utf-8'
      ? { message: `a byte here is no ${encoding}; expected text in the encoding that was stated` }
      : {}),
  };
  if (item.kind === 'dropped') return { ...item, problem: problem ?? item.problem };
  const { conversation, ...rest } = item;
  const source = { ...conversation.source, ...placed(origin, conversation.source) };
  const turns = conversation.turns.map((turn) => ({ ...turn, line: turn.line, ...placed(origin, turn) }));
  // Spans count bytes of the UTF-8 text; here the turns count those of the source.
  const moved = { ...conversation, source, turns, spans: undefined };
  return { ...rest, conversation: moved, ...(problem && { problem }) };
}

function placed(
  origin: Origin,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  return toSource(origin, start, end);
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

import type { Problem, ProblemReason } from '../diagnostic/problem.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { dialects } from '../dialects/index.ts';
import { readWindows, TooLargeError } from '../files/blocks.ts';
import { sniffEncoding } from '../files/encoding.ts';
import { roleOf } from '../language/roles.ts';
import { readerFor } from '../read/choose.ts';
import { examine } from '../read/examine.ts';
import type { Item, ReadContext, ReadOptions, Window } from '../read/reader.ts';
import { readers } from '../readers/index.ts';
import { slice, verbatim } from '../source/segment.ts';
import { decodedWindows } from './transcoded.ts';

/** What one pass over a source needs to know and to tell. */
export interface SourceOptions {
  readonly read: ReadOptions;
  readonly encoding: string;
  /** Whether windows may share one buffer: then what an item points at lasts until the next batch is asked for. */
  readonly reuse: boolean;
  readonly settled?: (reader: string, dialect: string, why: string) => void;
  /** Bytes of the file that were read, and its size (0 if not known). */
  readonly onRead?: (done: number, total: number) => void;
}

/**
 * Reads a source, a batch of items for each window, in order and without gaps: the sizes of all items add up to the
 * bytes of the source. What cannot be read at all is an item with a problem, too.
 */
export async function* readSource(path: string, options: SourceOptions): AsyncGenerator<Iterable<Item>> {
  let covered = 0;
  let speech = 0;
  function* counted(items: Iterable<Item>): Generator<Item> {
    for (const item of items) {
      covered += item.size;
      if (item.kind !== 'structure') speech++;
      yield item;
    }
  }
  try {
    for await (const items of batches(path, options)) yield counted(items);
    if (speech === 0) yield [trouble(path, 'empty', emptyMessage(covered))];
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    const reason = error instanceof TooLargeError ? 'too-large' : 'code' in error ? 'unreadable' : undefined;
    if (reason === undefined) throw error;
    yield [trouble(path, reason, error.message)];
  }
}

async function* batches(path: string, options: SourceOptions): AsyncGenerator<Iterable<Item>> {
  const windows = readWindows(path, { reuse: options.reuse });
  let read: ((window: Window) => Iterable<Item>) | undefined;
  for await (const window of decodedWindows(windows, options.encoding)) {
    options.onRead?.(window.progress.done, window.progress.total);
    const strange = read === undefined && options.encoding === 'utf-8' ? unreadable(window, path) : undefined;
    if (strange) {
      yield [strange];
      return;
    }
    read ??= open(window, path, options);
    yield examine(read(window));
  }
}

function open(window: Window, path: string, options: SourceOptions): (window: Window) => Iterable<Item> {
  const reader = readerFor(readers, window.bytes.subarray(window.from, window.to), path, options.read.reader);
  const context: ReadContext = {
    path,
    options: options.read,
    roleOf: roleOf(options.read.roles),
    dialects,
    settled: (dialect, why) => options.settled?.(reader.id, dialect, why),
  };
  return reader.open(context);
}

/** What the first bytes of a source tell against reading it as UTF-8 text. */
function unreadable(window: Window, path: string): Item | undefined {
  const { bytes, from, to, base, line } = window;
  const kind = sniffEncoding(bytes.subarray(from, to));
  if (kind === 'utf-8') return undefined;
  const message =
    kind === 'binary'
      ? 'this is no text (it holds NUL bytes or begins as a binary format does); expected a transcript'
      : `this is ${kind.toUpperCase()}; expected UTF-8, or --encoding ${kind}`;
  const reason = kind === 'binary' ? 'binary' : 'utf-16';
  const problem: Problem = { path, reason, message, line: 1, column: 1, offset: 0 };
  window.from = to;
  return { kind: 'dropped', size: to - from, slice: slice(verbatim(bytes, from, to, base, line), from, to), problem };
}

function emptyMessage(bytes: number): string {
  return `${bytes === 0 ? 'the source is empty' : 'the source holds nothing but white space'}; expected a transcript`;
}

function trouble(path: string, reason: ProblemReason, message: string): Item {
  const nothing = verbatim(new Uint8Array(0), 0, 0, 0, 1);
  return { kind: 'dropped', size: 0, slice: slice(nothing, 0, 0), problem: { path, reason, message } };
}

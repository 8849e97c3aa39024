import type { Problem, ProblemReason } from '../diagnostic/problem.ts';
import { dialects } from '../dialects/index.ts';
import { openSource, type Source, type WholeWindow } from '../files/blocks.ts';
import { causeOf } from '../files/cause.ts';
import { sniffEncoding } from '../files/encoding.ts';
import { DamagedGzipError } from '../files/gunzip.ts';
import { TooLargeError } from '../files/too-large-error.ts';
import type { RoleOf } from '../language/roles.ts';
import { readerFor } from '../read/choose.ts';
import { examined } from '../read/examined.ts';
import type { Item, ReadContext, ReadOptions, Window } from '../read/reader.ts';
import { readers } from '../readers/index.ts';
import { slice, verbatim } from '../source/segment.ts';
import type { Span } from '../source/span.ts';
import { isUtf8, type Transcoded, transcoded } from './transcoded.ts';

/** What one pass over a source needs to know and to tell. */
export interface SourceOptions {
  readonly read: ReadOptions;
  /** Made once for a run: `roleOf(read.roles)`. */
  readonly roleOf: RoleOf;
  readonly encoding: string;
  /** Whether windows may share one buffer: then what an item points at lasts until the next batch is asked for. */
  readonly reuse: boolean;
  /** Whether conversations tell what was passed over. */
  readonly explain: boolean;
  /** Called with the reader's id before anything is read. */
  readonly opened?: (reader: string) => void;
  readonly settled?: (reader: string, dialect: string, why: string) => void;
  /** Bytes of the file that were read, and its size (0 if not known). */
  readonly onRead?: (done: number, total: number) => void;
  /** Called with each window before what it holds, and with the way from places in it to those of the file as it lies there. */
  readonly onWindow?: (window: Window, toFile: (span: Span) => Span) => void;
}

/**
 * Reads a source, a batch of items for each window, in order and without gaps: the sizes of all items add up to the
 * bytes of the source. What cannot be read at all is an item with a problem, too.
 */
export async function* readSource(source: Source, options: SourceOptions): AsyncGenerator<Iterable<Item>> {
  const { path } = source;
  const text = isUtf8(options.encoding) ? source : transcoded(source, options.encoding);
  const tally = { covered: 0, spoken: 0 };
  let rest: Window | undefined;
  try {
    for await (const { items, window } of batches(text, path, options)) {
      options.onRead?.(source.taken, source.size ?? 0);
      rest = window;
      yield countedAll(items, tally, options);
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    yield [trouble(path, reason, causeOf(error), rest)];
    return;
  }
  const last = ending(path, tally, text.delivered);
  if (last) yield [last];
}

/**
 * Hands over the items of a source, one after the other, until `take` wants no more. The same as {@link readSource}, but
 * that a small file is read without waiting for anything.
 */
export async function eachItem(
  path: string,
  options: SourceOptions,
  take: (item: Item) => boolean,
): Promise<void> {
  const source = openSource(path);
  if (isUtf8(options.encoding) && takeWhole(source, options, take)) return;
  for await (const items of readSource(source, options)) for (const item of items) if (!take(item)) return;
}

/** Takes a small file; gives false, and nothing is taken, for any other source. */
function takeWhole(source: Source, options: SourceOptions, take: (item: Item) => boolean): boolean {
  let whole: WholeWindow | undefined;
  try {
    whole = source.whole();
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
  }
  if (!whole) return false;
  const { path } = source;
  const { window, close } = whole;
  const tally = { covered: 0, spoken: 0 };
  try {
    const strange = unreadable(window, path);
    for (const item of strange ? [strange] : open(window, path, options)(window))
      if (!take(counted(item, tally, options))) return true;
    options.onRead?.(source.delivered, source.delivered);
    const last = ending(path, tally, source.delivered);
    if (last) take(last);
    return true;
  } finally {
    close();
  }
}

/** What is to be said of a source at its end: that nobody speaks in it. Throws if bytes of it were not passed on. */
function ending(path: string, { covered, spoken }: Tally, delivered: number): Item | undefined {
  if (covered !== delivered)
    throw new Error(`${path}: ${delivered} bytes were read, ${covered} were passed on; please report this`);
  return spoken === 0 ? trouble(path, 'empty', emptyMessage(covered)) : undefined;
}

interface Tally {
  covered: number;
  spoken: number;
}

function* countedAll(items: Iterable<Item>, tally: Tally, options: SourceOptions): Generator<Item> {
  for (const item of items) yield counted(item, tally, options);
}

function counted(item: Item, tally: Tally, { read }: SourceOptions): Item {
  tally.covered += item.size;
  if (item.kind !== 'structure') tally.spoken++;
  return examined(item, read.dialect);
}

/** Why a source that could not be read to its end could not; undefined where the fault is not the source's. */
function reasonOf(error: unknown): ProblemReason | undefined {
  if (error instanceof TooLargeError) return 'too-large';
  if (error instanceof DamagedGzipError) return 'unreadable';
  return error instanceof Error && 'syscall' in error ? 'unreadable' : undefined;
}

interface Batch {
  readonly items: Iterable<Item>;
  readonly window?: Window;
}

async function* batches(
  text: Source | Transcoded,
  path: string,
  options: SourceOptions,
): AsyncGenerator<Batch> {
  let read: ((window: Window) => Iterable<Item>) | undefined;
  for await (const window of text.windows({ reuse: options.reuse })) {
    const strange = read === undefined && !('relocated' in text) ? unreadable(window, path) : undefined;
    if (strange) {
      yield { items: [strange] };
      return;
    }
    read ??= open(window, path, options);
    const items = read(window);
    options.onWindow?.(window, 'relocated' in text ? (span) => text.placed(span) : (span) => span);
    yield { items: 'relocated' in text ? text.relocated(items) : items, window };
  }
}

function open(window: Window, path: string, options: SourceOptions): (window: Window) => Iterable<Item> {
  const reader = readerFor(readers, window.bytes.subarray(window.from, window.to), path, options.read.reader);
  options.opened?.(reader.id);
  const context: ReadContext = {
    path,
    options: options.read,
    roleOf: options.roleOf,
    dialects,
    explain: options.explain,
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
  return {
    kind: 'dropped',
    size: to - from,
    slice: slice(verbatim(bytes, from, to, base, line), from, to),
    problem,
  };
}

function emptyMessage(bytes: number): string {
  return `${bytes === 0 ? 'the source is empty' : 'the source holds no words'}; expected a transcript`;
}

/** A problem with a source as a whole; what was read of it and belongs to no item is dropped with it. */
function trouble(path: string, reason: ProblemReason, message: string, rest?: Window): Item {
  const { bytes, from, to, base, line } = rest ?? {
    bytes: new Uint8Array(0),
    from: 0,
    to: 0,
    base: 0,
    line: 1,
  };
  const problem: Problem = {
    path,
    reason,
    message,
    ...(rest ? { line, column: 1, offset: base + from } : {}),
  };
  return {
    kind: 'dropped',
    size: to - from,
    slice: slice(verbatim(bytes, from, to, base, line), from, to),
    problem,
  };
}

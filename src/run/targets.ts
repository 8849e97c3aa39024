import { UsageError } from '../diagnostic/usage-error.ts';
import type { Emit, Emitted, Exporter } from '../export/exporter.ts';
import { clear, newPage, type Page, putBytes, putText } from '../export/page.ts';
import { openDirectory } from '../files/out-dir.ts';
import { type Output, openOutput } from '../files/output.ts';
import { byteLength } from '../source/bytes.ts';
import { lend } from '../source/kernel.ts';
import type { Slice } from '../source/segment.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { ConvertOptions } from './convert.ts';

/** Where the conversations of one source go. */
export interface Sink {
  /** Called with the id of the reader before anything else. */
  reads(reader: string): void;
  structure(slice: Slice): void;
  /** Puts what parts the next conversation from the one before it, and gives the bytes that it took. */
  part(): number;
  /** Writes one conversation straight from its spans, if the exporter can. */
  emit(conversation: Conversation, emit: Emit): Emitted | undefined;
  /** Writes what is still on its way. */
  flush(): void;
  /** Writes one conversation. */
  conversation(text: string): void;
}

/** The outputs of a run: one for all sources, or one for each. */
export interface Targets {
  /** The paths of all of them; undefined is standard output. */
  readonly paths: readonly (string | undefined)[];
  open(path: string): Sink;
  /** Ends the source that was opened last; an output of its own is left out if there is nothing for it. */
  close(isForNothing: boolean): void;
  commit(): void;
  abort(): void;
}

const endOfText = '<|endoftext|>';
const pageSize = 1 << 20;

/** Opens what a run writes to. Throws a UsageError if an output may not be written, before anything is read. */
export function targets(sources: readonly string[], exporter: Exporter, options: ConvertOptions): Targets {
  const { outDir, output, force = false, read } = options;
  const stated = read?.separator;
  if (outDir !== undefined && output !== undefined)
    throw new UsageError(
      'both an output file and an output folder are stated; expected --output or --out-dir',
    );
  if (exporter.keepsStructure && sources.length > 1 && outDir === undefined && stated === undefined)
    throw new UsageError(
      `${sources.length} sources would run together in one text; expected --out-dir, or --separator to part them`,
    );
  const joint = `\n${stated ?? endOfText}\n`;
  const headed = (opened: Output): Output => {
    if (exporter.head !== '') opened.write(exporter.head);
    return opened;
  };
  if (outDir === undefined)
    return together(output, headed(openOutput(output, { force, inputs: sources })), exporter, joint);
  if (outDir === '') throw new UsageError('the output folder has an empty name; expected that of a folder');
  const folder = openDirectory(outDir, { extension: exporter.extension, sources, force });
  const page = openPage();
  let current: { readonly output: Output; readonly sink: Sink } | undefined;
  return {
    paths: sources.map((source) => folder.pathOf(source)),
    open(path) {
      const opened = headed(folder.open(path));
      current = { output: opened, sink: sinkTo(opened, page, exporter, joint, () => false) };
      return current.sink;
    },
    close(isForNothing) {
      if (!isForNothing) current?.sink.flush();
      if (isForNothing) current?.output.abort();
      else current?.output.commit();
    },
    commit: page.close,
    abort() {
      page.close();
      current?.output.abort();
    },
  };
}

function together(path: string | undefined, output: Output, exporter: Exporter, joint: string): Targets {
  const page = openPage();
  let some = false;
  let current: Sink | undefined;
  return {
    paths: [path],
    open: () => (current = sinkTo(output, page, exporter, joint, () => some)),
    close: () => (some = true),
    commit() {
      current?.flush();
      page.close();
      output.commit();
    },
    abort() {
      page.close();
      output.abort();
    },
  };
}

interface OpenPage {
  readonly page: Page;
  readonly close: () => void;
}

function openPage(): OpenPage {
  const loan = lend('page');
  return { page: newPage(pageSize + (pageSize >> 2), loan), close: () => loan?.giveBack() };
}

function sinkTo(
  output: Output,
  { page }: OpenPage,
  exporter: Exporter,
  joint: string,
  follows: () => boolean,
): Sink {
  let verbatim = false;
  let first = true;
  const flush = (): void => {
    if (page.at > 0) output.write(page.bytes.subarray(0, page.at));
    clear(page);
  };
  return {
    flush,
    reads: (reader) => (verbatim = reader === 'text'),
    structure({ segment, from, to }) {
      if (exporter.keepsStructure && verbatim) putBytes(page, segment.bytes, from, to);
    },
    part() {
      // Text keeps its own separators; rows, and one source after another, are parted by ours.
      const parted = exporter.keepsStructure && (first ? follows() : !verbatim);
      first = false;
      if (parted) putText(page, joint);
      return parted ? byteLength(joint) : 0;
    },
    emit(conversation, emit) {
      const emitted = emit(conversation, page);
      if (page.at > pageSize) flush();
      return emitted;
    },
    conversation(text) {
      flush();
      output.write(text);
    },
  };
}

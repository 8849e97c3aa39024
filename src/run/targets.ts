import { UsageError } from '../diagnostic/usage-error.ts';
import type { Emit, Emitted, Exporter } from '../export/exporter.ts';
import { newPage, type Page } from '../export/page.ts';
import { openDirectory } from '../files/out-dir.ts';
import { type Output, openOutput } from '../files/output.ts';
import { byteLength } from '../source/bytes.ts';
import type { Slice } from '../source/segment.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { ConvertOptions } from './convert.ts';

/** Where the conversations of one source go. */
export interface Sink {
  /** Called with the id of the reader before anything else. */
  reads(reader: string): void;
  structure(slice: Slice): void;
  /** Writes one conversation straight from its spans, if the exporter can. */
  emit(conversation: Conversation, emit: Emit): Emitted | undefined;
  /** Writes what is still on its way. */
  flush(): void;
  /** Writes one conversation; gives the bytes that had to be put in before it. */
  conversation(text: string): number;
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
  const page = newPage(pageSize + (pageSize >> 2));
  let current: Output | undefined;
  return {
    paths: sources.map((source) => folder.pathOf(source)),
    open(path) {
      current = headed(folder.open(path));
      return sink(current, page, exporter, joint, () => false);
    },
    close: (isForNothing) => (isForNothing ? current?.abort() : current?.commit()),
    commit: () => {},
    abort: () => current?.abort(),
  };
}

function together(path: string | undefined, output: Output, exporter: Exporter, joint: string): Targets {
  const page = newPage(pageSize + (pageSize >> 2));
  let some = false;
  return {
    paths: [path],
    open: () => sink(output, page, exporter, joint, () => some),
    close: () => (some = true),
    commit: () => output.commit(),
    abort: () => output.abort(),
  };
}

function sink(output: Output, page: Page, exporter: Exporter, joint: string, follows: () => boolean): Sink {
  let verbatim = false;
  let first = true;
  const flush = (): void => {
    if (page.at > 0) output.write(page.bytes.subarray(0, page.at));
    page.at = 0;
  };
  return {
    flush,
    reads: (reader) => (verbatim = reader === 'text'),
    structure({ segment, from, to }) {
      if (exporter.keepsStructure && verbatim) output.write(segment.bytes.subarray(from, to));
    },
    emit(conversation, emit) {
      const emitted = emit(conversation, page);
      if (page.at > pageSize) flush();
      return emitted;
    },
    conversation(text) {
      // Text keeps its own separators; rows, and one source after another, are parted by ours.
      const parted = exporter.keepsStructure && (first ? follows() : !verbatim);
      first = false;
      flush();
      if (parted) output.write(joint);
      output.write(text);
      return parted ? byteLength(joint) : 0;
    },
  };
}

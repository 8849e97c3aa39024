import type { Problem } from '../diagnostic/problem.ts';
import type { Slice } from '../source/segment.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { RoleOf } from '../language/roles.ts';
import type { Dialect } from './dialect.ts';

/**
 * A stretch of a source in memory. A reader takes what is whole from `from` on and moves `from` (and `line`, the line
 * of `bytes[from]`) past it; what it leaves comes back in front of the next window, with more behind it.
 */
export interface Window {
  readonly bytes: Uint8Array;
  from: number;
  readonly to: number;
  /** The source offset of `bytes[0]`; may be negative. */
  readonly base: number;
  line: number;
  /** Whether the source ends at `to`. */
  readonly last: boolean;
}

/**
 * What a reader makes of a source, in order and without gaps: each item covers the next `size` bytes. `conversation`:
 * those bytes hold it (a row with its syntax, or the transcript itself). `structure`: bytes between conversations
 * (byte order mark, separators, blank stretches, carrier syntax). `dropped`: bytes that could not be taken, with the problem.
 */
export type Item =
  | {
      readonly kind: 'conversation';
      readonly size: number;
      readonly conversation: Conversation;
      readonly problem?: Problem;
    }
  | { readonly kind: 'structure'; readonly size: number; readonly slice: Slice }
  | { readonly kind: 'dropped'; readonly size: number; readonly slice: Slice; readonly problem: Problem };

/** How a source is to be read; what is not stated is detected. */
export interface ReadOptions {
  readonly dialect?: string | undefined;
  readonly reader?: string | undefined;
  /** A line that parts conversations in a text, beside `<|endoftext|>` and the form feed. */
  readonly separator?: string | undefined;
  /** The fields of a row whose text, joined, is the transcript. */
  readonly fields?: readonly string[] | undefined;
  /** Paths to the parts of a row: see `parseMap` in read/map.ts. */
  readonly map?: RowMap | undefined;
  /** Further spellings of roles: label to role. */
  readonly roles?: Readonly<Record<string, 'human' | 'assistant' | 'system'>> | undefined;
}

/** Where the parts of a row are: dotted paths. `speech` holds fields that are a turn of a role each, in order. */
export interface RowMap {
  readonly id?: string | undefined;
  readonly turns?: string | undefined;
  readonly role?: string | undefined;
  readonly text?: string | undefined;
  readonly speech?:
    | readonly { readonly role: 'human' | 'assistant' | 'system'; readonly path: string }[]
    | undefined;
}

/** What a reader is told of the source that it reads, and where it says what it found out. */
export interface ReadContext {
  readonly path: string;
  readonly options: ReadOptions;
  readonly roleOf: RoleOf;
  readonly dialects: readonly Dialect[];
  /** Whether conversations are to tell what was passed over (`rejected`); without, transcripts that need no judging are cut faster. */
  readonly explain: boolean;
  /** Called once, when the dialect (or the shape of the rows) is settled. */
  readonly settled: (dialect: string, why: string) => void;
}

/** A container format: how transcripts are kept in a source. */
export interface Reader {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly extensions: readonly string[];
  /** Who is asked first whether a source is theirs: the lower rank. */
  readonly rank: number;
  /** Whether a source that begins with these bytes is of this format; `name` is its path without `.gz`. */
  recognises(head: Uint8Array, name: string): boolean;
  /** Starts on a source. The function it gives is called with window after window. */
  open(context: ReadContext): (window: Window) => Iterable<Item>;
}

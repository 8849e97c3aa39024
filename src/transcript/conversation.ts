import type { Slice } from '../source/segment.ts';
import type { Span } from '../source/span.ts';
import type { Role } from './role.ts';
import type { Spans } from './spans.ts';

/** A stretch of a named source; `line` is 1-based and that of its first byte. */
export interface Place extends Span {
  readonly path: string;
  readonly line: number;
}

/** Where a conversation stands. `isLast`: a plain text ends with it, so that a file put behind it would begin there. */
export interface SourcePlace extends Place {
  readonly isLast?: boolean;
}

/**
 * One person's stretch of talk. `marker` is everything between the previous text and this one, verbatim; `body` is
 * what was said, without outer white space. `line`, `start` and `end` place the body in the source.
 */
export interface Turn extends Span {
  readonly index: number;
  readonly role: Role | undefined;
  readonly label: string;
  readonly marker: Slice;
  readonly body: Slice;
  readonly line: number;
  /** Room for the view of the turn, which goes with it: see language/view.ts. */
  memo?: object | undefined;
}

/** Something that looked like a marker and was read as text. */
export interface Rejected {
  readonly at: Slice;
  readonly label: string;
  readonly reason: string;
}

/** One conversation: preamble, then marker and body of each turn, then epilogue, joined in order, are its transcript. */
export interface Conversation {
  readonly id: string;
  /** Whether the id is the record's own (it can repeat) or was made from path and ordinal (it cannot). */
  readonly ownId: boolean;
  readonly source: SourcePlace;
  readonly dialect: string;
  readonly preamble: Slice;
  readonly turns: readonly Turn[];
  readonly epilogue: Slice;
  /** A JSON object: the fields of the row that are neither id nor speech, as they were written. `{}` if none. */
  readonly meta: string;
  readonly rejected: readonly Rejected[];
  /** The turns as numbers, where the two sides just take turns and nobody asked why. */
  readonly spans?: Spans | undefined;
}

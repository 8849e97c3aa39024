import type { Record } from '../records/record.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { Page } from './page.ts';

/** Something that was left out, with its size in bytes of UTF-8. */
export interface Drop {
  readonly reason: string;
  readonly count: number;
  readonly bytes: number;
}

/** What an exporter makes of one record: the text to write, or `undefined` where it takes none of it. */
export interface Written {
  readonly text: string | undefined;
  /** What the shape could not carry. */
  readonly drops: readonly Drop[];
  /** Bytes of speech, in UTF-8, that the exporter put in of its own (a rendered marker, a join). */
  readonly added: number;
  /** Bytes of content that stand in the text, measured on what was written; those added count too. */
  readonly carried: number;
}

/** What was put on a page. */
export type Emitted = Pick<Written, 'drops' | 'carried'>;

/** Puts a conversation on a page; undefined, and nothing put, for one that it cannot do. */
export type Emit = (conversation: Conversation, page: Page) => Emitted | undefined;

/** A shape that records are written in. */
export interface Exporter {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  /** With its dot: `.jsonl`. */
  readonly extension: string;
  /** Whether bytes between conversations (separators, byte order mark) are written through as they are. */
  readonly keepsStructure: boolean;
  /** What stands at the top of an output. */
  readonly head: string;
  write(record: Record): Written;
  /**
   * The same bytes as `write` for a conversation that no policy changes, put on a page straight from the spans. Gives
   * what it dropped and carried; undefined, and nothing put, for a conversation that only `write` can do.
   */
  readonly emit?: Emit;
}

import type { Segment } from '../source/segment.ts';
import type { Role } from './role.ts';

/** Who speaks, and how that is spelled. */
export interface Speaker {
  readonly role: Role | undefined;
  readonly label: string;
}

/**
 * The turns of a transcript in which two sides just take turns, as numbers: what is written from bytes to bytes needs no
 * more, and objects are made of them when somebody asks (`Conversation.turns`).
 */
export interface Spans {
  readonly segment: Segment;
  /** Where the text of each turn begins, and where it ends, turn after turn. A marker stands before each. */
  readonly places: readonly number[];
  /** Those of the first, third, … and of the second, fourth, … turn. */
  readonly speakers: readonly [Speaker, Speaker];
  /** How many bytes of UTF-8 all texts have. */
  readonly bytes: number;
  /** How many line feeds stand in the segment. */
  readonly feeds: number;
}

import type { RoleOf } from '../language/roles.ts';
import type { Segment } from '../source/segment.ts';
import type { Role } from '../transcript/role.ts';
import type { PlainMarkers } from './plain-headings.ts';

/** Something in a transcript that may open a turn: the label and all that marks it as one, `[from, to)`. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly role: Role | undefined;
  /**
   * `regular`: spelled as the dialect has it. `deviant`: something is off, so that its neighbours must speak for it.
   * `rejected`: no turn, whatever stands around it.
   */
  readonly standing: 'regular' | 'deviant' | 'rejected';
  /** What is off; empty for a regular one. */
  readonly reason: Doubt | '';
  /** Whether only blanks stand before it on its line. */
  readonly lineStart: boolean;
}

/** What can be off with a candidate. */
export type Doubt =
  | 'cut-off'
  | 'fenced'
  | 'foreign'
  | 'mid-line'
  | 'mid-sentence'
  | 'misspelt'
  | 'no-blank-line'
  | 'no-colon'
  | 'one-sided'
  | 'quoted'
  | 'unknown-label';

/** A spelling of speakers. */
export interface Dialect {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  /** A small transcript in this spelling, and the labels of the turns that are read from it. */
  readonly examples: readonly { readonly text: string; readonly labels: readonly string[] }[];
  /** Which of two dialects with equally many markers is taken: the lower rank, which no other text is likely to have. */
  readonly rank: number;
  /**
   * How it mixes. `everyday`: its markers turn up in other transcripts, where they may stand in for a missing one, as
   * others may here. `lenient`: everyday markers may stand in for its own. `strict`: it has none but its own.
   */
  readonly mixing: 'everyday' | 'lenient' | 'strict';
  /** Whether its markers need not tell who seeks support and who gives it. */
  readonly anonymous?: boolean;
  /** Every candidate of this spelling in a segment, in order. */
  find(segment: Segment, roleOf: RoleOf): Candidate[];
  /** The markers of a segment, which may still have its JSON escapes, if all are plain; see plain-headings.ts. */
  glance?(segment: Segment, roleOf: RoleOf): PlainMarkers | undefined;
  /** Where the text that begins at `from` ends, not after `to`: before an end token, before dependent lines. */
  textEnd?(bytes: Uint8Array, from: number, to: number): number;
}

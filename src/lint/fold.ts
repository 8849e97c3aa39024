import type { Conversation } from '../transcript/conversation.ts';

/**
 * What a rule that compares conversations does: a fold with a merge. Its state keeps fingerprints (numbers, short hashes)
 * and ordinals, never texts; the rule says how many bytes a conversation takes. States of two shards are merged in the
 * order of their sources, so that the result does not depend on how the work was shared out.
 */
export interface Fold<State = unknown> {
  start(): State;
  /** Takes in a conversation; `ordinal` counts the conversations of the run (of the shard) from 0. May change the state. */
  add(state: State, conversation: Conversation, ordinal: number): State;
  /** Joins the state of a later shard to that of an earlier one, which had `shift` conversations. */
  merge(earlier: State, later: State, shift: number): State;
  /** What the whole corpus shows. */
  judge(state: State): Iterable<CorpusFinding>;
}

/** What a comparison of conversations has to say of one of them. */
export interface CorpusFinding {
  readonly at: Spot;
  readonly message: string;
  readonly related?: readonly { readonly at: Spot; readonly message: string }[];
  readonly severity?: 'error' | 'warning' | 'info';
}

/** A conversation by its ordinal; with `start` and `end` (bytes of the source, as `spanOf` tells them) a stretch of it. */
export interface Spot {
  readonly ordinal: number;
  readonly start?: number;
  readonly end?: number;
}

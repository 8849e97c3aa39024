/** Trouble with an input, at a place. `line` and `column` are 1-based, `offset` counts bytes; what is not known is left out. */
export interface Problem {
  readonly path: string;
  readonly reason: ProblemReason;
  /** What was unexpected, then what was expected. */
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  readonly offset?: number;
  readonly conversation?: string;
}

/** Why an input, or a conversation of it, could not be taken as it stands. */
export type ProblemReason =
  | 'binary'
  | 'duplicate-id'
  | 'empty'
  | 'lone-surrogate'
  | 'no-field'
  | 'no-turns'
  | 'not-json'
  | 'not-record'
  | 'not-utf-8'
  | 'too-large'
  | 'unreadable'
  | 'utf-16';

/** Trouble with an input, at a place. `line` and `column` are 1-based, `offset` counts bytes; what is not known is left out. */
export interface Problem {
  readonly path: string;
  readonly reason: ProblemReason;
  /** What was unexpected, then what was expected. */
  readonly message: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly offset?: number | undefined;
  readonly conversation?: string | undefined;
}

/** Why an input, or a conversation of it, could not be taken as it stands. */
export const problemReasons = [
  'binary',
  'duplicate-id',
  'empty',
  'lone-surrogate',
  'no-field',
  'no-turns',
  'not-json',
  'not-record',
  'not-utf-8',
  'too-large',
  'unreadable',
  'utf-16',
] as const;

/** One of {@link problemReasons}. */
export type ProblemReason = (typeof problemReasons)[number];

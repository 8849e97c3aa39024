import type { Slice } from '../source/segment.ts';

/** What a rule has to say of one place. The engine signs it with the rule, the path, line and column, and the turn. */
export interface Finding {
  readonly at: Slice;
  /** One sentence: what was unexpected, then what was expected; quotes no more than a few words, of sensitive rules none. */
  readonly message: string;
  /** Other places that belong to it. */
  readonly related?: readonly Note[];
  readonly fix?: Fix;
  /** Where a rule tells a light case from a grave one: what it would be if the rule had the severity that it states itself. */
  readonly severity?: 'error' | 'warning' | 'info';
}

/** Another place that belongs to a finding, and what it has to do with it. */
export interface Note {
  readonly at: Slice;
  readonly message: string;
}

/** A way to mend a finding; all edits or none. `safe`: no word of anybody changes, nor whose word it is. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Puts `text` in the place of a slice; an empty slice inserts, an empty text takes out. */
export interface Edit {
  readonly at: Slice;
  readonly text: string;
}

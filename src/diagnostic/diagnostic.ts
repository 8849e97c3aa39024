import type { Span } from '../source/span.ts';
import type { Severity } from './severity.ts';

/** A stretch of a source as people count: lines from 1, columns from 1 in UTF-16 units; `start` and `end` are bytes. */
export interface Location extends Span {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding, signed: what is wrong where, who says so, and what would mend it. */
export interface Diagnostic extends Location {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  /** The id of the conversation; null where the trouble is that there is none. */
  readonly conversation: string | null;
  /** The index of the turn, from 0, and its role; null outside of turns, and for a label that tells no role. */
  readonly turn: number | null;
  readonly role: 'human' | 'assistant' | 'system' | null;
  /** What stands at the place, or its beginning (see `excerptOf`); null if it is withheld or was not kept. */
  readonly excerpt: string | null;
  readonly fix: SignedFix | null;
  readonly related: readonly Related[];
  /** The line around the place, for showing; null where it is withheld or gone. */
  readonly view: View | null;
}

/** Another place that belongs to a diagnostic. */
export interface Related extends Location {
  readonly message: string;
  readonly excerpt: string | null;
}

/** What would mend a diagnostic: bytes of the source and the text, as it would stand there, to put in their place. */
export interface SignedFix {
  readonly safe: boolean;
  readonly edits: readonly (Span & { readonly text: string })[];
}

/** A stretch of a line with the place in it: `[from, to)` in UTF-16 units. */
export interface View {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether the line goes on before, and behind, what is shown. */
  readonly cut: readonly [before: boolean, behind: boolean];
}

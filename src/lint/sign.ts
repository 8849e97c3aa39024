import { shifted } from '../diagnostic/severity.ts';
import { type Diagnostic, type Location, type Related, type SignedFix } from '../diagnostic/diagnostic.ts';
import { excerptIn, excerptOf } from '../diagnostic/excerpt.ts';
import type { Fix } from '../diagnostic/finding.ts';
import { type Slice, spanOf } from '../source/segment.ts';
import type { Span } from '../source/span.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { isText, spelled } from './edits.ts';
import type { Engine, Raised } from './engine.ts';
import type { Locator } from './locator.ts';
import { turnAt } from './turn-at.ts';
import { lineAround } from './line-around.ts';

/** The source that findings are signed in, while one of its windows is held. */
export interface Ground {
  readonly path: string;
  readonly locator: Locator;
  readonly window: {
    readonly bytes: Uint8Array;
    readonly from: number;
    readonly to: number;
    readonly base: number;
  };
  /** The place of a stretch in the file as it lies there: another one where it is in another encoding. */
  readonly toFile: (span: Span) => Span;
  /** Whether the words at places of sensitive rules are shown. */
  readonly showSensitive: boolean;
  /** Whether diagnostics have the line around their place. */
  readonly views: boolean;
}

/** How many findings of a conversation are held to be put in order; a conversation with more has them in several runs. */
const mostHeld = 10_000;

/**
 * Checks a conversation and tells what was found, signed and in the order of the places; in several runs where it is more
 * than is held.
 */
export function sign(
  check: Engine,
  conversation: Conversation,
  ground: Ground,
  tell: (found: Diagnostic[]) => void,
): void {
  let held: Placed[] = [];
  check(conversation, ({ active, finding }) => {
    if (held.length === mostHeld) {
      tell(signed(held, conversation, ground));
      held = [];
    }
    held.push({ active, finding, span: spanOf(finding.at) });
  });
  if (held.length > 0) tell(signed(held, conversation, ground));
}

/** What a rule found, and where in the window it is. */
interface Placed extends Raised {
  readonly span: Span;
}

function signed(placed: Placed[], conversation: Conversation, ground: Ground): Diagnostic[] {
  placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return placed.map(({ active, finding, span }): Diagnostic => {
    const { rule, severity } = active;
    const isWithheld = rule.sensitive === true && !ground.showSensitive;
    const turn = turnAt(conversation, finding.at);
    const { path, line, column, endLine, endColumn, start, end } = locate(span, ground);
    // Field by field: to spread one object into another costs more than all the rest.
    return {
      rule: rule.id,
      severity: finding.severity ? shifted(severity, rule.severity, finding.severity) : severity,
      message: finding.message,
      path,
      line,
      column,
      endLine,
      endColumn,
      start,
      end,
      conversation: conversation.id,
      turn: turn?.index ?? null,
      role: turn?.role ?? null,
      excerpt: isWithheld ? null : quoted(finding.at),
      fix: !finding.fix ? null : signedFix(finding.fix, ground),
      related: (finding.related ?? []).map(({ at, message }): Related => ({
        message,
        ...locate(spanOf(at), ground),
        excerpt: isWithheld ? null : quoted(at),
      })),
      view: isWithheld || !ground.views ? null : viewIn(ground, span),
    };
  });
}

/** Where a stretch of the window is, as people count. */
export function locate(span: Span, { path, locator, toFile }: Ground): Location {
  const { line, column } = locator.at(span.start);
  const { line: endLine, column: endColumn } = locator.at(span.end);
  const { start, end } = toFile(span);
  return { path, line, column, endLine, endColumn, start, end };
}

/** The line around a stretch of the window. */
export function viewIn({ window: { bytes, to, base } }: Ground, { start, end }: Span): Diagnostic['view'] {
  return lineAround(bytes, Math.max(0, -base), to, { start: start - base, end: end - base });
}

function quoted(at: Slice): string {
  const { segment, from, to } = at;
  return segment.escaped === undefined ? excerptIn(segment.bytes, from, to) : excerptOf(at.text);
}

function signedFix({ safe, edits }: Fix, { toFile }: Ground): SignedFix | null {
  if (!edits.every(isText)) return null;
  return {
    safe,
    edits: edits.map((edit) => {
      const { start, end } = toFile(spanOf(edit.at));
      return { start, end, text: spelled(edit) };
    }),
  };
}

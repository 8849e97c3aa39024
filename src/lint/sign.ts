import { type Diagnostic, type Location, type Related, type SignedFix } from '../diagnostic/diagnostic.ts';
import { excerptLength, excerptOf } from '../diagnostic/excerpt.ts';
import type { Fix } from '../diagnostic/finding.ts';
import { decode } from '../source/bytes.ts';
import { type Slice, spanOf } from '../source/segment.ts';
import type { Span } from '../source/span.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { splicesOf } from './edits.ts';
import type { Raised } from './engine.ts';
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

/** Signs what was found in a conversation, in the order of the places. */
export function* sign(
  raised: Iterable<Raised>,
  conversation: Conversation,
  ground: Ground,
): Generator<Diagnostic> {
  const placed = [...raised].map((one) => ({ ...one, span: spanOf(one.finding.at) }));
  placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const { active, finding, span } of placed) {
    const { rule, severity } = active;
    const isWithheld = rule.sensitive === true && !ground.showSensitive;
    const turn = turnAt(conversation, finding.at);
    yield {
      rule: rule.id,
      severity: finding.severity ?? severity,
      message: finding.message,
      ...locate(span, ground),
      conversation: conversation.id,
      turn: turn?.index ?? null,
      role: turn?.role ?? null,
      excerpt: isWithheld ? null : quoted(finding.at),
      fix: rule.sensitive || !finding.fix ? null : signedFix(finding.fix, ground),
      related: (finding.related ?? []).map(({ at, message }): Related => ({
        message,
        ...locate(spanOf(at), ground),
        excerpt: isWithheld ? null : quoted(at),
      })),
      view: isWithheld || !ground.views ? null : viewIn(ground, span),
    };
  }
}

/** Where a stretch of the window is, as people count. */
export function locate(span: Span, { path, locator, toFile }: Ground): Location {
  const start = locator.at(span.start);
  const end = locator.at(span.end);
  return { path, ...start, endLine: end.line, endColumn: end.column, ...toFile(span) };
}

/** The line around a stretch of the window. */
export function viewIn({ window: { bytes, to, base } }: Ground, { start, end }: Span): Diagnostic['view'] {
  return lineAround(bytes, Math.max(0, -base), to, { start: start - base, end: end - base });
}

/** What stands at a place; of a long one no more is decoded than is shown. */
function quoted(at: Slice): string {
  const most = 4 * excerptLength;
  return excerptOf(at.to - at.from > most ? decode(at.segment.bytes, at.from, at.from + most) : at.text);
}

function signedFix({ safe, edits }: Fix, { toFile }: Ground): SignedFix | null {
  const splices = splicesOf(edits);
  if (!splices) return null;
  return {
    safe,
    edits: splices.map(({ start, end, bytes }) => ({
      ...toFile({ start, end }),
      text: decode(bytes, 0, bytes.length),
    })),
  };
}

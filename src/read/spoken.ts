import type { Problem } from '../diagnostic/problem.ts';
import { elements, kindOf, type Member } from '../source/json.ts';
import { joined } from '../source/joined.ts';
import { type Segment, type Slice, slice } from '../source/segment.ts';
import type { Span } from '../source/span.ts';
import { type Unescaped, unescape } from '../source/unescape.ts';
import { partText } from './content-part.ts';
import { type Path, valueAt } from './path.ts';
import { loneSurrogate, named, refusal } from './refusals.ts';
import type { Row } from './row.ts';

/** Tells the source line of a place in a row: see {@link rowLines}. */
export type LineAt = (at: number) => number;

/** What a JSON value says. */
export interface Spoken extends Unescaped {
  /** Whether it holds more than text: an image, a tool call. */
  readonly more: boolean;
}

/**
 * The text of a value: that of a string, nothing for null, and for a list of parts their texts joined by nothing.
 * Undefined for anything else. The segment's place is that between the quotes, also of what is empty.
 */
export function spoken(row: Row, { start, end }: Span, lineAt: LineAt): Spoken | undefined {
  const { text, base } = row.ground;
  switch (kindOf(text.bytes, start)) {
    case 'string': {
      const { segment, lone } = unescape(text, start + 1, end - 1, base, lineAt(start));
      return { segment, lone, more: false };
    }
    case 'null':
      return { segment: nothing(row, start, lineAt), lone: -1, more: false };
    case 'list':
      return spokenParts(row, start, end, lineAt);
    default:
      return undefined;
  }
}

/** What the value at a path of an object says; a problem if it is no text, undefined if there is none. */
export function spokenAt(
  row: Row,
  object: readonly Member[],
  path: Path,
  lineAt: LineAt,
): Spoken | Problem | undefined {
  const value = valueAt(row.ground.text, object, path);
  return value && textOf(row, value, path, lineAt);
}

/** What a value says that was found at a path; a problem if it is no text. */
export function textOf(row: Row, value: Span, path: Path, lineAt: LineAt): Spoken | Problem {
  const found = spoken(row, value, lineAt);
  if (found) return found.lone >= 0 ? loneSurrogate(row, found.lone) : found;
  const kind = named(kindOf(row.ground.text.bytes, value.start));
  return refusal(row, value.start, `"${path.name}" holds ${kind}; expected a text`);
}

/** An empty segment at a place of a row. */
export function nothing({ ground }: Row, at: number, lineAt: LineAt): Segment {
  const origin = { base: ground.base, line: lineAt(at), verbatim: false, breaks: [] };
  return { bytes: ground.text.bytes, from: at, to: at, origin };
}

function spokenParts(row: Row, start: number, end: number, lineAt: LineAt): Spoken | undefined {
  const { text } = row.ground;
  const slices: Slice[] = [];
  let lone = -1;
  let more = false;
  for (const part of elements(text, start, end).parts) {
    const found = partText(text, part);
    if (!found) return undefined;
    more ||= found.more;
    const said = found.value && spoken(row, found.value, lineAt);
    if (!said) continue;
    if (lone < 0) lone = said.lone;
    slices.push(slice(said.segment, said.segment.from, said.segment.to));
  }
  const [first, ...rest] = slices;
  return { segment: first ? joined([first, ...rest]) : nothing(row, start, lineAt), lone, more };
}

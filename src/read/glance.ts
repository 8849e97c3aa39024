import type { RoleOf } from '../language/roles.ts';
import { decode } from '../source/bytes.ts';
import { escapesIn, type Segment } from '../source/segment.ts';
import { skipWhite, trimEnd } from '../source/white.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { mayOpen } from './candidates.ts';
import type { Frame } from './cut.ts';
import type { Dialect } from './dialect.ts';
import type { PlainMarkers } from './plain-headings.ts';
import type { ReadContext } from './reader.ts';
import { inTurns } from './in-turns.ts';

const backslash = 0x5c;
const whiteEscapes = new Set(Array.from('tnfr', (letter) => letter.charCodeAt(0)));

/**
 * Cuts a transcript, which may be the inside of a JSON string with its escapes, if it is so plain that both sides just
 * take turns: nothing is quoted, fenced or odd, and nobody could speak before the first marker. Undefined for any
 * other: the careful way is `cut`, and gives the same turns.
 *
 *   A talk.\n\n### Human: I feel low.\n### Assistant: Tell me more.
 *              ^^^^^^^^^^               ^^^^^^^^^^^^^^
 */
export function glance(
  segment: Segment,
  frame: Frame,
  dialect: Dialect,
  context: ReadContext,
): Conversation | undefined {
  const markers = dialect.glance?.(segment, context.roleOf);
  if (!markers) return undefined;
  const { bytes, from, escaped } = segment;
  const trim = escaped === undefined ? trimEnd : trimEscaped;
  const preambleEnd = trim(bytes, from, markers.signs[0] as number);
  if (!isSilent(segment, preambleEnd, dialect, context)) return undefined;
  const places = placesOf(segment, markers);
  if (!places) return undefined;
  const bytesOfTexts = sizeOfTexts(segment, places, preambleEnd);
  const { speakers, feeds } = markers;
  const spans = { segment, places, speakers, bytes: bytesOfTexts, feeds };
  return inTurns(spans, frame, dialect.id, preambleEnd);
}

/** Whether nothing in the preamble could open a turn; its bytes must be text as it is. */
function isSilent(segment: Segment, end: number, dialect: Dialect, context: ReadContext): boolean {
  const { bytes, from, origin, escaped } = segment;
  if (end === from) return true;
  if (escaped !== undefined && escapesIn(segment, from, end) > 0) return false;
  // What is put in front of a talk comes in few words, again and again.
  const known = silent.get(context.roleOf) ?? new Map<string, boolean>();
  silent.set(context.roleOf, known);
  const text = end - from > longest ? undefined : decode(bytes, from, end);
  const before = text === undefined ? undefined : known.get(text);
  if (before !== undefined) return before;
  const preamble = { bytes: bytes.subarray(0, end), from, to: end, origin };
  const found = context.dialects.every(
    (other) =>
      other === dialect || other.mixing !== 'everyday' || !other.find(preamble, context.roleOf).some(mayOpen),
  );
  if (text !== undefined && known.size < most) known.set(text, found);
  return found;
}

const silent = new WeakMap<RoleOf, Map<string, boolean>>();
const longest = 256;
const most = 1024;

/** Where each text begins and ends; undefined if one may end in a token that belongs to no text. */
function placesOf(
  { bytes, to, escaped }: Segment,
  { count, signs, sizes: [even, odd] }: PlainMarkers,
): number[] | undefined {
  const skip = escaped === undefined ? skipWhite : skipEscaped;
  const trim = escaped === undefined ? trimEnd : trimEscaped;
  const places: number[] = [];
  places.length = 2 * count;
  for (let i = 0; i < count; i++) {
    const markerEnd = (signs[3 * i] as number) + (i % 2 === 0 ? even : odd);
    const next = i + 1 < count ? (signs[3 * i + 3] as number) : to;
    const start = skip(bytes, markerEnd, next);
    const end = trim(bytes, start, next);
    // `<|im_end|>`, `[/INST]`: all such tokens end in a bracket.
    if (start < end && (bytes[end - 1] === 0x3e || bytes[end - 1] === 0x5d)) return undefined;
    places[2 * i] = start < end ? start : markerEnd;
    places[2 * i + 1] = start < end ? end : markerEnd;
  }
  return places;
}

/** How many bytes of UTF-8 all texts have: those that they take, less those of escapes. */
function sizeOfTexts(segment: Segment, places: readonly number[], preambleEnd: number): number {
  let size = 0;
  for (let i = 0; i < places.length; i += 2) size += (places[i + 1] as number) - (places[i] as number);
  if (segment.escaped === undefined) return size;
  // What stands between the texts is short: counting there tells how many escapes the texts have.
  let outside = escapesIn(segment, segment.from, preambleEnd);
  let end = preambleEnd;
  for (let i = 0; i < places.length; i += 2) {
    outside += escapesIn(segment, end, places[i] as number);
    end = places[i + 1] as number;
  }
  return size - (segment.escaped - outside - escapesIn(segment, end, segment.to));
}

/** The first place that is neither a blank nor an escape that says white space. */
function skipEscaped(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  for (;;) {
    if (at < to && bytes[at] === 0x20) at++;
    else if (at + 1 < to && bytes[at] === backslash && whiteEscapes.has(bytes[at + 1] ?? 0)) at += 2;
    else return at;
  }
}

/** The end of `[from, to)` without the white space, as it is or as escapes, that it ends in. */
function trimEscaped(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  for (;;) {
    if (end > from && bytes[end - 1] === 0x20) end--;
    else if (end - 1 > from && whiteEscapes.has(bytes[end - 1] ?? 0) && isEscape(bytes, from, end - 2))
      end -= 2;
    else return end;
  }
}

/** Whether a backslash stands at `at` that is not itself escaped. */
function isEscape(bytes: Uint8Array, from: number, at: number): boolean {
  let start = at;
  while (start >= from && bytes[start] === backslash) start--;
  return (at - start) % 2 === 1;
}

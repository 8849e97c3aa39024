import { indexOfByte } from '../source/bytes.ts';
import { type Segment, slice } from '../source/segment.ts';
import { lineEndSize, nextSpecial } from '../source/special.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import { mayOpen } from './candidates.ts';
import type { Frame } from './cut.ts';
import type { Candidate, Dialect } from './dialect.ts';
import type { ReadContext } from './reader.ts';

const backslash = 0x5c;
const quote = 0x22;

/** Escapes that JSON writes in one way only, so that they can stay as they are: `\n` and its kin. */
const plainEscapes = new Set(Array.from('btnfr"\\', (letter) => letter.charCodeAt(0)));
const whiteEscapes = new Set(Array.from('tnfr', (letter) => letter.charCodeAt(0)));

/**
 * The end of a JSON string that begins at `from`, where its quotation mark stands, if it is written as hearken itself
 * would write it (no other escapes than {@link plainEscapes}, no line end of Unicode as it is); else -1.
 */
export function plainStringEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = nextSpecial(bytes, from, to); at < to; at = nextSpecial(bytes, at, to)) {
    const byte = bytes[at] as number;
    if (byte === quote) return at;
    if (byte === backslash) {
      if (!plainEscapes.has(bytes[at + 1] ?? 0)) return -1;
      at += 2;
    } else if (byte < 0x20 || lineEndSize(bytes, at, to) > 0) return -1;
    else at++;
  }
  return -1;
}

/**
 * Cuts the transcript in a JSON string without unescaping it, if it is so plain that both sides just take turns:
 * nothing is quoted, fenced or odd, and nobody could speak before the first marker. Undefined for any other: the
 * careful way is `cut`, and gives the same turns.
 *
 *   "A talk.\n\n### Human: I feel low.\n### Assistant: Tell me more."
 *               ^^^^^^^^^^               ^^^^^^^^^^^^^^
 */
export function glance(
  segment: Segment,
  frame: Frame,
  dialect: Dialect,
  context: ReadContext,
): Conversation | undefined {
  const { bytes, from, to } = segment;
  // Quotation in lines, end tokens, fences: whatever needs a closer look has one of these.
  if (has(segment, 0x3e) || has(segment, 0x60)) return undefined;
  const markers = dialect.glance?.(segment, context.roleOf);
  const [first] = markers ?? [];
  if (!markers || !first || markers.length < 2) return undefined;
  const preambleEnd = trimEscaped(bytes, from, first.from);
  if (!isSilent(segment, preambleEnd, dialect, context)) return undefined;
  const { id, ownId, source, meta } = frame;
  const turns = turnsBetween(segment, markers, preambleEnd);
  const last = turns.at(-1)?.body.to ?? preambleEnd;
  const [preamble, epilogue] = [slice(segment, from, preambleEnd), slice(segment, last, to)];
  return { id, ownId, source, dialect: dialect.id, preamble, turns, epilogue, meta, rejected: [] };
}

function has({ bytes, from, to }: Segment, byte: number): boolean {
  const at = indexOfByte(bytes, byte, from);
  return at >= 0 && at < to;
}

/** Whether nothing in the preamble could open a turn; its bytes must be text as it is. */
function isSilent(segment: Segment, end: number, dialect: Dialect, context: ReadContext): boolean {
  const { bytes, from, origin } = segment;
  if (end === from) return true;
  const preamble = { bytes: bytes.subarray(0, end), from, to: end, origin };
  if (has(preamble, backslash)) return false;
  return context.dialects.every(
    (other) =>
      other === dialect || other.mixing !== 'everyday' || !other.find(preamble, context.roleOf).some(mayOpen),
  );
}

function turnsBetween(segment: Segment, markers: readonly Candidate[], preambleEnd: number): Turn[] {
  const { bytes, to, origin } = segment;
  let previous = preambleEnd;
  return markers.map(({ to: markerEnd, role, label }, index) => {
    const next = markers[index + 1]?.from ?? to;
    const start = skipEscaped(bytes, markerEnd, next);
    const end = trimEscaped(bytes, start, next);
    const body = start < end ? slice(segment, start, end) : slice(segment, markerEnd, markerEnd);
    const marker = slice(segment, previous, body.from);
    previous = body.to;
    const place = { line: origin.line, start: origin.base + body.from, end: origin.base + body.to };
    return { index, role, label, marker, body, line: place.line, start: place.start, end: place.end };
  });
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

import type { RoleOf } from '../language/roles.ts';
import { decode } from '../source/bytes.ts';
import type { Segment } from '../source/segment.ts';
import { skipBlanks } from '../source/white.ts';
import type { Speaker } from '../transcript/spans.ts';
import { isAsciiLetter, isEmphasis } from './label-bytes.ts';
import { survey } from './survey.ts';

/** Markers of two sides that take turns; those of a side are all spelled alike. */
export interface PlainMarkers {
  readonly count: number;
  /** Where the number signs stand, three for each marker; good until the next survey. */
  readonly signs: ArrayLike<number>;
  /** Of the first, third, … and of the second, fourth, … marker: the size, and who speaks. */
  readonly sizes: readonly [number, number];
  readonly speakers: readonly [Speaker, Speaker];
  /** How many line feeds stand in the segment. */
  readonly feeds: number;
}

const longestLabel = 24;

/**
 * The markers of a transcript, which may still have its JSON escapes, if every number sign in it belongs to a plain
 * one: three signs, a space, one of two labels, a colon, the two in turn. Undefined if one does not.
 *
 *   ### Human: I feel low.\n\n### Assistant: Tell me more.\n\n### Human: …
 *   ^^^^^^^^^^               ^^^^^^^^^^^^^^                  ^^^^^^^^^^
 */
export function plainHeadings(segment: Segment, roleOf: RoleOf): PlainMarkers | undefined {
  const { bytes, from, to, escaped } = segment;
  const found = survey(segment);
  // Fences, and quotations in backticks, need a closer look.
  if (!found || found.ticks || found.count < 6 || found.count % 3 > 0) return undefined;
  const { signs, count, arrows, feeds } = found;
  const even = markerAt(segment, signs[0] as number, roleOf);
  const odd = markerAt(segment, signs[3] as number, roleOf);
  if (!even || !odd || even.role === odd.role || even.formal !== odd.formal) return undefined;
  for (let i = 0; i < count; i += 3) {
    const at = signs[i] as number;
    const { length } = i % 2 === 0 ? even : odd;
    if (!repeats(bytes, at, i % 2 === 0 ? even.at : odd.at, length) || at + length > to) return undefined;
    if (at > from && bytes[at - 1] !== 0x0a && !mayPrecede(bytes[at - 1] as number)) return undefined;
    // In the middle of a line that begins with `>` it is quoted; where escapes stand, lines are not told apart.
    if (arrows && (escaped !== undefined || (at > from && bytes[at - 1] !== 0x0a))) return undefined;
    // `**### Human:** …` is emphasis around the marker.
    if (isEmphasis(bytes[at + length]) || mayQuote(bytes, skipBlanks(bytes, at + length, to)))
      return undefined;
  }
  return { count: count / 3, signs, sizes: [even.length, odd.length], speakers: [even, odd], feeds };
}

interface PlainMarker extends Speaker {
  readonly at: number;
  readonly length: number;
  readonly formal: boolean;
}

/** The marker whose first sign stands at `at`, if it is plain and of a side. */
function markerAt({ bytes, to }: Segment, at: number, roleOf: RoleOf): PlainMarker | undefined {
  if (bytes[at + 1] !== 0x23 || bytes[at + 2] !== 0x23 || bytes[at + 3] !== 0x20) return undefined;
  const start = at + 4;
  const limit = Math.min(to, start + longestLabel);
  let end = start;
  while (end < limit && isAsciiLetter(bytes[end])) end++;
  if (bytes[end] !== 0x3a || end >= to) return undefined;
  const label = decode(bytes, start, end);
  const known = roleOf(label);
  if (!known || known.role === 'system') return undefined;
  return { at, length: end + 1 - at, role: known.role, label, formal: known.formal };
}

/** Whether `length` bytes from `at` on are those from `model` on. */
function repeats(bytes: Uint8Array, at: number, model: number, length: number): boolean {
  if (at === model) return true;
  for (let i = 0; i < length; i++) if (bytes[at + i] !== bytes[model + i]) return false;
  return true;
}

/** Whether a quotation may end or begin at a place, where quotation marks may be escaped. */
function mayQuote(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  return byte === 0x27 || byte === 0x60 || byte === 0x22 || (byte === 0x5c && bytes[at + 1] === 0x22);
}

/** Whether a byte before a marker is no quotation mark and no part of one: a space, a letter, an end of a sentence. */
function mayPrecede(byte: number): boolean {
  return (
    byte === 0x20 || isAsciiLetter(byte) || byte === 0x2e || byte === 0x3f || byte === 0x21 || byte === 0x2a
  );
}

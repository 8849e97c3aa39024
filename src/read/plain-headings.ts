import type { RoleOf } from '../language/roles.ts';
import { decode, indexOfByte } from '../source/bytes.ts';
import type { Segment } from '../source/segment.ts';
import { skipBlanks } from '../source/white.ts';
import type { Role } from '../transcript/role.ts';
import type { Candidate } from './dialect.ts';
import { isAsciiLetter } from './label-bytes.ts';

const longestLabel = 24;

/**
 * The markers of a transcript, which may still have its JSON escapes, if every number sign in it belongs to a plain
 * one: three signs, a space, the label of a side, a colon, the sides in turn. Undefined if one does not.
 */
export function plainHeadings({ bytes, from, to }: Segment, roleOf: RoleOf): Candidate[] | undefined {
  const found: Candidate[] = [];
  let previous: Role | undefined;
  let formal: boolean | undefined;
  for (let at = indexOfByte(bytes, 0x23, from); at >= 0 && at < to;) {
    if (bytes[at + 1] !== 0x23 || bytes[at + 2] !== 0x23 || bytes[at + 3] !== 0x20) return undefined;
    if (at > from && !mayPrecede(bytes[at - 1] as number)) return undefined;
    const start = at + 4;
    const limit = Math.min(to, start + longestLabel);
    let end = start;
    while (end < limit && isAsciiLetter(bytes[end])) end++;
    if (bytes[end] !== 0x3a || end >= to) return undefined;
    // `**### Human:** …` is emphasis around the marker.
    if (bytes[end + 1] === 0x2a || bytes[end + 1] === 0x5f) return undefined;
    if (mayQuote(bytes, skipBlanks(bytes, end + 1, to))) return undefined;
    const label = decode(bytes, start, end);
    const known = roleOf(label);
    const role = known?.role;
    if (known === undefined || role === 'system' || role === previous) return undefined;
    // `### Question:` where people speak may be a heading.
    if (formal !== undefined && known.formal !== formal) return undefined;
    formal = known.formal;
    previous = role;
    found.push({ from: at, to: end + 1, label, role, standing: 'regular', reason: '', lineStart: false });
    at = indexOfByte(bytes, 0x23, end);
  }
  return found;
}

/** Whether a quotation may end or begin at a place, where quotation marks are escaped. */
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

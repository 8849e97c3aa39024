import type { RoleOf } from '../language/roles.ts';
import { byteLength, decode, indexOfByte } from '../source/bytes.ts';
import type { Segment } from '../source/segment.ts';
import { isBreak, isWhite, skipBlanks, skipWhite, startsLine } from '../source/white.ts';
import type { Candidate, Doubt } from './dialect.ts';
import { isAsciiLetter, isEmphasis } from './label-bytes.ts';
import { isQuoted } from './labels.ts';
import { nearestRole } from './misspelt.ts';

/** A candidate that begins with number signs. */
export interface Heading extends Candidate {
  readonly hashes: number;
  /** Whether nothing follows it on its line, and it has no colon. */
  readonly ownLine: boolean;
}

const hashByte = 0x23;
const longestLabel = 40;

/**
 * Every run of number signs that a label follows.
 *
 *   ### Human: I feel low.### Assistant: Tell me more.
 *   ^^^^^^^^^^            ^^^^^^^^^^^^^^
 */
export function headings(segment: Segment, roleOf: RoleOf): Heading[] {
  const { bytes, from, to } = segment;
  const all: Heading[] = [];
  for (let at = indexOfByte(bytes, hashByte, from); at >= 0 && at < to;) {
    let label = at;
    while (label < to && bytes[label] === hashByte) label++;
    const found = headingAt(segment, at, label, roleOf);
    if (found) all.push(found);
    at = indexOfByte(bytes, hashByte, found ? found.to : label);
  }
  return all;
}

function headingAt(segment: Segment, signs: number, hashEnd: number, roleOf: RoleOf): Heading | undefined {
  const { bytes, to } = segment;
  let from = signs;
  let start = skipBlanks(bytes, hashEnd, Math.min(to, hashEnd + 3));
  while (start < to && isEmphasis(bytes[start])) start++;
  const labelEnd = endOfLabel(bytes, start, to);
  if (labelEnd === start) return undefined;
  const emphasised = isEmphasis(bytes[start - 1]) ? throughMarks(bytes, labelEnd, to) : labelEnd;
  const asideEnd = throughAside(bytes, emphasised, to);
  const colonAt = skipBlanks(bytes, asideEnd, Math.min(to, asideEnd + 2));
  const colon = bytes[colonAt] === 0x3a ? 1 : isWideColon(bytes, colonAt) ? 3 : 0;
  const hashes = hashEnd - signs;
  const lead = beforeMarks(bytes, segment.from, signs);
  const lineStart = startsLine(bytes, segment.from, lead);
  if (colon === 0 || colonAt >= to)
    return withoutColon(segment, { from, hashes, lineStart }, start, labelEnd, roleOf);
  let end = throughEmphasis(bytes, colonAt + colon, to, start);
  if (lead < signs && lineStart && isEmphasis(bytes[end])) {
    from = lead;
    end = throughMarks(bytes, end, to);
  }
  const words = decode(bytes, start, labelEnd);
  const ornament = isAsciiLetter(bytes[start]) ? 0 : (/^[^\p{L}\p{N}]+/u.exec(words)?.[0].length ?? 0);
  const label = words.slice(ornament);
  if (label === '') return undefined;
  const known = roleOf(label);
  const quoted = isQuoted(bytes, segment.from, to, from, end);
  const role = known?.role ?? (hashes > 2 ? nearestRole(label, roleOf) : undefined);
  const reason = quoted
    ? 'quoted'
    : known
      ? lineStart || hashes > 2
        ? ''
        : 'mid-line'
      : role
        ? 'misspelt'
        : 'unknown-label';
  const standing = quoted ? 'rejected' : reason === '' ? 'regular' : 'deviant';
  return { from, to: end, label, role, standing, reason, lineStart, hashes, ownLine: false };
}

/** The end of the marks that close an emphasis which was opened before the label: `**Human:**`. */
function throughEmphasis(bytes: Uint8Array, end: number, to: number, start: number): number {
  if (!isEmphasis(bytes[start - 1]) || bytes[end - 2] === bytes[start - 1]) return end;
  return throughMarks(bytes, end, to);
}

function beforeMarks(bytes: Uint8Array, from: number, at: number): number {
  while (at > from && isEmphasis(bytes[at - 1])) at--;
  return at;
}

function throughMarks(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && isEmphasis(bytes[at])) at++;
  return at;
}

/** The end of what is put in brackets behind a speaker, where a colon follows it: `### Human (sighs): …`. */
function throughAside(bytes: Uint8Array, labelEnd: number, to: number): number {
  const open = skipBlanks(bytes, labelEnd, Math.min(to, labelEnd + 2));
  const closing = bytes[open] === 0x28 ? 0x29 : bytes[open] === 0x5b ? 0x5d : undefined;
  if (closing === undefined) return labelEnd;
  const limit = Math.min(to, open + longestLabel);
  let at = open + 1;
  while (at < limit && bytes[at] !== closing && !isBreak(bytes[at])) at++;
  return bytes[at] === closing && bytes[at + 1] === 0x3a && at < limit ? at + 1 : labelEnd;
}

/** A known label with something else than a colon behind it; after less than three signs only on a line of its own. */
function withoutColon(
  segment: Segment,
  common: { readonly from: number; readonly hashes: number; readonly lineStart: boolean },
  start: number,
  limit: number,
  roleOf: RoleOf,
): Heading | undefined {
  if (common.hashes < 3 && !common.lineStart) return undefined;
  const { bytes, to } = segment;
  const words = decode(bytes, start, limit).split(' ');
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const label = words.slice(0, count).join(' ');
    const known = roleOf(label);
    if (!known || label === '') continue;
    const end = start + byteLength(label);
    const ownLine = end >= to || isBreak(bytes[end]);
    if (common.hashes < 3 && !ownLine) return undefined;
    const reason: Doubt = skipWhite(bytes, end, to) >= to ? 'cut-off' : 'no-colon';
    const speaks = end >= to || isWhite(bytes[end]);
    const initial = label.charAt(0);
    const stands = speaks && common.hashes > 2 && initial === initial.toUpperCase();
    const standing = stands ? 'deviant' : 'rejected';
    return { ...common, to: end, label, role: known.role, standing, reason, ownLine };
  }
  return undefined;
}

/** Whether a byte may stand in a label: letters, digits, space, `_`, `-`, and every byte of a character beyond ASCII. */
const inLabel = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[A-Za-z0-9 _-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** The end of the words that may be a label: up to a colon, the end of the line, or the longest label. */
function endOfLabel(bytes: Uint8Array, start: number, to: number): number {
  const limit = Math.min(to, start + longestLabel);
  let at = start;
  while (at < limit && inLabel[bytes[at] as number] === 1 && !isWideColon(bytes, at)) at++;
  while (at > start && bytes[at - 1] === 0x20) at--;
  return at;
}

function isWideColon(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbc && bytes[at + 2] === 0x9a;
}

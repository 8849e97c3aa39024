import type { KnownRole, RoleOf } from '../language/roles.ts';
import { byteLength, decode, indexOfByte, indexOfBytes } from '../source/bytes.ts';
import type { Segment } from '../source/segment.ts';
import { backBlanks, isBreak, isWhite, skipBlanks, startsLine } from '../source/white.ts';
import { isAsciiLetter, isEmphasis } from './label-bytes.ts';
import { beforeAside, beforeTitle, isTime, stampBefore } from './stamps.ts';

/** A label in front of a colon, as it stands in running text. */
export interface ColonLabel {
  /** The label with its emphasis marks: `**Human:**`. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly known: KnownRole | undefined;
  readonly lineStart: boolean;
  readonly colon: 'ascii' | 'full-width';
  /** Whether a bullet or the number of a list stands before it. */
  readonly listed: boolean;
  readonly quoted: boolean;
}

const fullWidthColon = Uint8Array.of(0xef, 0xbc, 0x9a);
const longestLabel = 40;

/**
 * Every label that stands before a colon, of one kind if it is stated: at the start of a line any label of at most three
 * words, elsewhere the longest that the role list knows.
 *
 *   Human: I feel low. Assistant: Tell me more.
 *   ^^^^^^             ^^^^^^^^^^
 */
export function colonLabels(
  segment: Segment,
  roleOf: RoleOf,
  colon?: ColonLabel['colon'],
): readonly ColonLabel[] {
  if (colon !== undefined) return labelsBefore(colon, segment, roleOf);
  const wide = labelsBefore('full-width', segment, roleOf);
  const ascii = labelsBefore('ascii', segment, roleOf);
  return wide.length === 0 ? ascii : [...ascii, ...wide].sort((a, b) => a.to - b.to);
}

function labelsBefore(colon: ColonLabel['colon'], segment: Segment, roleOf: RoleOf): ColonLabel[] {
  const { bytes, from, to } = segment;
  const size = colon === 'ascii' ? 1 : 3;
  const next = (at: number): number =>
    colon === 'ascii' ? indexOfByte(bytes, 0x3a, at) : indexOfBytes(bytes, fullWidthColon, at);
  const labels: ColonLabel[] = [];
  for (let at = next(from); at >= 0 && at < to; at = next(at + size)) {
    const label = labelBefore(segment, at, size, roleOf);
    if (label) labels.push(label);
  }
  return labels;
}

function labelBefore(segment: Segment, at: number, size: number, roleOf: RoleOf): ColonLabel | undefined {
  const { bytes, from, to } = segment;
  let end = backBlanks(bytes, Math.max(from, at - 2), at);
  while (end > from && isEmphasis(bytes[end - 1])) end--;
  end = beforeAside(bytes, from, end);
  let start = end;
  const floor = Math.max(from, end - longestLabel);
  while (start > floor && (isLabelByte(bytes[start - 1]) || joins(bytes, start - 1))) start--;
  if (bytes[start - 1] === 0x2e) start = beforeTitle(bytes, from, start);
  while (start < end && isWhite(bytes[start])) start++;
  if (start === end || isHeading(bytes, from, start, end)) return undefined;
  let text = decode(bytes, start, end);
  if (text.endsWith('）')) {
    const aside = text.slice(Math.max(0, text.lastIndexOf('（')));
    end -= byteLength(aside);
    text = text.slice(0, -aside.length);
  }
  let lead = beforeEmphasis(bytes, from, start);
  let lineStart = startsLine(bytes, from, lead);
  let listed = false;
  const ornament = isAsciiLetter(bytes[start]) ? 0 : ornamentOf(text);
  if (ornament > 0) {
    // No letter, no name: `12:30`.
    if (ornament === text.length) return undefined;
    const before = text.slice(0, ornament);
    lineStart &&= !wideBreak.test(before);
    if (!lineStart || !/\p{N}/u.test(before)) {
      listed = lineStart && before.includes('-');
      text = text.slice(ornament);
      start = end - byteLength(text);
      if (!lineStart) lead = beforeEmphasis(bytes, from, start);
    }
  }
  const known = lineStart && roleOf(text) ? text : knownTail(text, roleOf);
  const label = known ?? text;
  if (label !== text) {
    start = end - byteLength(label);
    lead = beforeEmphasis(bytes, from, start);
    lineStart = startsLine(bytes, from, lead);
  }
  if (known === undefined && !lineStart && text.split(' ').length > 3) return undefined;
  const stamp = lineStart ? -1 : stampBefore(bytes, from, lead);
  if (stamp >= 0) {
    // What a list numbers may be anything; a time stands before a speaker.
    const time = isTime(bytes, stamp, lead);
    lineStart = time || roleOf(label)?.formal === false;
    listed = !time;
    if (lineStart) lead = stamp;
  }
  if (known === undefined && !(lineStart && text.split(' ').length <= 3)) return undefined;
  let after = at + size;
  if (isEmphasis(bytes[start - 1])) while (after < to && isEmphasis(bytes[after])) after++;
  // `model::load` is code, `### AI Assistant:` another dialect's.
  const edge = backBlanks(bytes, from, lead);
  if (bytes[after] === 0x3a || (edge > from && bytes[edge - 1] === 0x23)) return undefined;
  return {
    from: lead,
    to: after,
    label,
    known: roleOf(label),
    lineStart,
    listed,
    colon: size === 3 ? 'full-width' : 'ascii',
    quoted: isQuoted(bytes, from, to, lead, after),
  };
}

/** Whether a label is one word behind a number sign, as most are: `### Human:` is another dialect's. */
function isHeading(bytes: Uint8Array, from: number, start: number, end: number): boolean {
  const edge = backBlanks(bytes, from, start);
  if (edge === from || bytes[edge - 1] !== 0x23) return false;
  for (let at = start; at < end; at++) if (!isAsciiLetter(bytes[at])) return false;
  return true;
}

const wideBreak = /[。！？；，：”」』…]/;

/**
 * How much of a text stands before its first word: an emoji, a dash, the rest of a time, a Chinese clause that is over.
 *
 *   👤 User: hi     12:02 AM Anna: hi     来访者：我睡不好。咨询师：请说。
 *   ^^                 ^^^^^^                    ^^^^^^^^
 */
function ornamentOf(text: string): number {
  let clause = text.length;
  while (clause > 0 && !wideBreak.test(text.charAt(clause - 1))) clause--;
  const sign = /^[^\p{L}]+(?:[ap]m\b[^\p{L}]*)?/iu.exec(text.slice(clause));
  return clause + (sign?.[0].length ?? 0);
}

function beforeEmphasis(bytes: Uint8Array, from: number, at: number): number {
  while (at > from && isEmphasis(bytes[at - 1])) at--;
  return at;
}

/** The longest end of a stretch of words that is a known label: `polite AI Assistant` → `AI Assistant`. */
function knownTail(text: string, roleOf: RoleOf): string | undefined {
  // Three blanks back, or before the start.
  let blank = text.length;
  for (let words = 0; words < 3 && blank >= 0; words++)
    blank = blank === 0 ? -1 : text.lastIndexOf(' ', blank - 1);
  do {
    const tail = text.slice(blank + 1);
    if (roleOf(tail)) return tail;
    blank = text.indexOf(' ', blank + 1);
  } while (blank >= 0);
  return undefined;
}

/**
 * Whether a marker is spoken of rather than used: a quotation mark before it, and its twin behind it or words before it.
 *
 *   the user's lines begin with '### Human:' and
 *                               ^          ^
 */
export function isQuoted(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
  if (inBlockquote(bytes, from, start) || closesQuote(bytes, from, to, start, end)) return true;
  const quote = start > from ? bytes[start - 1] : undefined;
  const curly = quote === 0x9c || quote === 0x98; // the last byte of an opening “ or ‘
  if (
    curly
      ? !(bytes[start - 2] === 0x80 && bytes[start - 3] === 0xe2)
      : quote !== 0x22 && quote !== 0x27 && quote !== 0x60
  )
    return false;
  if (!startsLine(bytes, from, start - (curly ? 3 : 1))) return true;
  let after = end;
  while (after < to && bytes[after] === 0x20) after++;
  return curly ? bytes[after] === 0xe2 && bytes[after + 1] === 0x80 : bytes[after] === quote;
}

/**
 * Whether a quotation ends right behind a marker: `a prompt that ends in "### Human: x ### Assistant:".` Behind one that
 * begins its line a quotation begins, if none is open.
 */
function closesQuote(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
  const at = skipBlanks(bytes, end, to);
  const quote = bytes[at];
  if (at >= to || (quote !== 0x22 && quote !== 0x27 && quote !== 0x60)) return false;
  const after = bytes[at + 1];
  const ends = at + 1 >= to || isWhite(after) || ',.;)]}'.includes(String.fromCharCode(after as number));
  return (
    ends && (!startsLine(bytes, from, start) || isOpen(bytes, Math.max(from, start - 2000), start, quote))
  );
}

/** Whether a quotation is open at the end of some bytes; an apostrophe, which may stand in a word, opens one behind none. */
function isOpen(bytes: Uint8Array, from: number, to: number, quote: number): boolean {
  const text = decode(bytes, from, to);
  if (quote === 0x27) return /(?<!\p{L})'\S/u.test(text);
  return text.split(String.fromCharCode(quote)).length % 2 === 0;
}

/** Whether the line of a place begins with `>`; seen only from near its start. */
function inBlockquote(bytes: Uint8Array, from: number, at: number): boolean {
  const floor = Math.max(from, at - 120);
  let start = at;
  while (start > floor && !isBreak(bytes[start - 1])) start--;
  while (start < at && isWhite(bytes[start])) start++;
  return start < at && bytes[start] === 0x3e && (start > floor || floor === from);
}

/** Whether `_` or `'` stands inside a word: `SPEAKER_01`, `O'Brien`. */
function joins(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte !== 0x5f && byte !== 0x27) return false;
  return (
    isAsciiLetter(bytes[at - 1]) &&
    (isAsciiLetter(bytes[at + 1]) || byte === 0x5f) &&
    isLabelByte(bytes[at + 1]) &&
    bytes[at + 1] !== 0x20
  );
}

function isLabelByte(byte: number | undefined): boolean {
  return byte !== undefined && labelBytes[byte] === 1;
}

/** By byte: 1 for letters, digits, space, `-`, and every byte of a character beyond ASCII. */
const labelBytes = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  byte >= 0x80 || /[a-z0-9 -]/i.test(String.fromCharCode(byte)) ? 1 : 0,
);

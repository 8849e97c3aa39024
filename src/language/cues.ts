import { indexOfByte, indexOfBytes } from '../source/bytes.ts';
import { kernelOf, mostPlaces } from '../source/kernel.ts';
import type { Cue, CuePlace } from '../transcript/cue.ts';
import { kindOf } from './cue-kind.ts';
import { fences, stretchAt } from './stretch.ts';
import { surroundings } from './surroundings.ts';

/**
 * The stage directions in a turn's text, in order: `*sighs*`, `(pause)`, `[sobbing]`, `（叹气）`. Emphasis, list
 * bullets, sums, footnotes, placeholders, links and asides are none. Linear in the length of the text.
 */
export function findCues(text: string): Cue[] {
  const found: Found[] = [];
  let ink = -1;
  for (let at = nextOpener(text, 0); at >= 0;) {
    const stretch = stretchAt(text, at);
    const kind = stretch.inner === '' ? undefined : kindOf(stretch, surroundings(text, stretch, at === ink));
    if (kind !== undefined) {
      found.push({ kind, from: at, to: stretch.to });
      ink = skipBlank(text, stretch.to);
    }
    at = nextOpener(text, kind === undefined ? stretch.next : stretch.to);
  }
  return found.length === 0 ? [] : placed(text, found);
}

/** Whether `bytes[from, to)` may hold a cue: whether one of the delimiters stands there. Costs no decoding. */
export function mayHoldCue(bytes: Uint8Array, from: number, to: number): boolean {
  // A view, so that a search without a hit ends with the turn and not with the window.
  const view = bytes.subarray(from, to);
  if (asciiOpeners.some((byte) => indexOfByte(view, byte, 0) >= 0)) return true;
  return wideOpeners.some(
    (opener) => indexOfByte(view, opener[0] ?? 0, 0) >= 0 && indexOfBytes(view, opener, 0) >= 0,
  );
}

/**
 * Tells of one turn after the other, from left to right in `bytes[from, to)`, whether it may hold a cue: the same as
 * {@link mayHoldCue}, by one look at all of them where that can be had.
 */
export function cueFinder(
  bytes: Uint8Array,
  from: number,
  to: number,
): (from: number, to: number) => boolean {
  const kernel = kernelOf(bytes);
  const count = kernel?.openers(from, to) ?? Infinity;
  if (!kernel || count > mostPlaces) return (start, end) => mayHoldCue(bytes, start, end);
  const { table } = kernel;
  let next = 0;
  return (start, end) => {
    while (next < count && (table[next] as number) < start) next++;
    const at = next < count ? (table[next] as number) : end;
    // A byte beyond ASCII begins many characters.
    return at < end && ((bytes[at] as number) < 0x80 || mayHoldCue(bytes, start, end));
  };
}

type Found = Pick<Cue, 'kind' | 'from' | 'to'>;

const openers = [...fences.keys()];
const asciiOpeners = openers.filter((open) => open < '\x7f').map((open) => open.charCodeAt(0));
const wideOpeners = openers.filter((open) => open > '\x7f').map((open) => new TextEncoder().encode(open));

const opener = new RegExp(`[${openers.map((open) => `\\${open}`).join('')}]`, 'g');

/** Where the next delimiter stands, or -1. */
function nextOpener(text: string, from: number): number {
  opener.lastIndex = from;
  return opener.test(text) ? opener.lastIndex - 1 : -1;
}

function placed(text: string, found: readonly Found[]): Cue[] {
  let leads = 0;
  for (let end = 0; found[leads]?.from === skipBlank(text, end); leads++) end = found[leads]?.to ?? 0;
  let tails = found.length;
  for (let start = text.length; tails > 0 && skipBlank(text, found[tails - 1]?.to ?? 0) === start; tails--)
    start = found[tails - 1]?.from ?? 0;
  const count = pointCounter(text);
  return found.map(({ kind, from, to }, index) => {
    const place = placeOf(index < leads, index >= tails);
    return { text: text.slice(from, to), kind, place, from: count(from), to: count(to) };
  });
}

function placeOf(lead: boolean, tail: boolean): CuePlace {
  if (lead && tail) return 'whole';
  return lead ? 'lead' : tail ? 'tail' : 'mid';
}

/** The first place at or after `at` that is not white space, or the end of the text. */
function skipBlank(text: string, at: number): number {
  while (at < text.length && isBlank(text, at)) at++;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code <= 0x20 : text.charAt(at).trim() === '';
}

/** How many code points stand before a place; asked from left to right. */
function pointCounter(text: string): (to: number) => number {
  let at = 0;
  let pairs = 0;
  return (to) => {
    for (; at < to; at++) if (isPair(text, at)) pairs++;
    return to - pairs;
  };
}

/** Whether a unit and the next are the two halves of one code point. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

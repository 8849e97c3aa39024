import { kernelOf } from '../source/kernel.ts';
import { GAP, MARKS, QUOTE } from './phrase-alphabet.ts';
import type { PhraseAutomaton, Spelling } from './phrase-automaton.ts';
import { UNKNOWN } from './phrase-table.ts';

/** A place where a phrase stands: `bytes[from, to)`. */
export interface PhraseHit {
  /** The index of the phrase in the automaton. */
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the phrases of an automaton stand in `bytes[from, to)`: UTF-8 (not of an escaped segment), taken for a whole text. The
 * hit that is complete first comes first, of several at one place the longest. Hits may overlap.
 *
 * A phrase begins and ends where a word does, but for scripts without spaces: `die` is not found in `diet`, nor `i can` in
 * `I can't`. One step of a table a byte; no text is decoded.
 */
export function findPhrases(
  automaton: PhraseAutomaton,
  bytes: Uint8Array,
  from: number,
  to: number,
): readonly PhraseHit[] {
  const stretch = { bytes, from, to };
  const { ends, count } = endingsIn(automaton, stretch);
  if (count === 0) return none;
  const hits: PhraseHit[] = [];
  for (let index = 0; index < count; index++)
    tell(automaton, stretch, ends[2 * index] as number, ends[2 * index + 1] as number, hits);
  return hits;
}

/**
 * The same for several stretches of the same bytes, in their order; each is taken for a whole text. One walk does for all,
 * unless what stands before one of them could be a part of its first word.
 */
export function findPhrasesInAll(
  automaton: PhraseAutomaton,
  bytes: Uint8Array,
  stretches: readonly Pick<Stretch, 'from' | 'to'>[],
): readonly (readonly PhraseHit[])[] {
  const { byByte } = automaton.alphabet;
  const isApart = ({ from }: Pick<Stretch, 'from'>): boolean => {
    const last = from === 0 ? MARKS : byByte[bytes[from - 1] as number];
    return last === MARKS || last === GAP;
  };
  if (!stretches.every(isApart))
    return stretches.map(({ from, to }) => findPhrases(automaton, bytes, from, to));
  const found = stretches.map(() => none);
  const whole = { bytes, from: stretches[0]?.from ?? 0, to: stretches.at(-1)?.to ?? 0 };
  const { ends, count } = endingsIn(automaton, whole);
  let at = 0;
  for (let index = 0; index < count; index++) {
    const end = ends[2 * index + 1] as number;
    while ((stretches[at]?.to ?? Infinity) < end) at++;
    const { from, to } = stretches[at] ?? whole;
    if (end <= from) continue;
    const hits = (found[at] as readonly PhraseHit[]) === none ? (found[at] = []) : found[at];
    tell(automaton, { bytes, from, to }, ends[2 * index] as number, end, hits as PhraseHit[]);
  }
  return found;
}

interface Endings {
  /** Pairs of a state, and the place behind the last symbol of what ends in it. */
  readonly ends: ArrayLike<number>;
  readonly count: number;
}

/** Where phrases end, in order; good until the next call. */
function endingsIn({ table: { next }, alphabet }: PhraseAutomaton, { bytes, from, to }: Stretch): Endings {
  const kernel = kernelOf(bytes);
  const count = kernel?.triggers.endings(next, alphabet, from, to) ?? -1;
  if (kernel && count >= 0) return { ends: kernel.triggers.ends, count };
  const { byByte, symbolOf } = alphabet;
  const ends: number[] = [];
  let state = 0;
  for (let at = from; at < to;) {
    const byte = bytes[at] as number;
    let then = next[state + (byByte[byte] as number)] as number;
    if (then >= 0) at++;
    else {
      if (then === UNKNOWN) then = next[state + symbolOf(pointAt(bytes, at))] as number;
      at += sizeOf(byte);
      if (then < 0) {
        then = ~then;
        // Clamped here, not above: V8 would count the whole loop in floating point, at half the speed.
        ends.push(then, Math.min(at, to));
      }
    }
    state = then;
  }
  return { ends, count: ends.length / 2 };
}

const none: readonly PhraseHit[] = [];

interface Stretch {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** Adds the hits of the phrases that end in a state: `end` is the place behind their last symbol. */
function tell(
  automaton: PhraseAutomaton,
  stretch: Stretch,
  state: number,
  end: number,
  hits: PhraseHit[],
): void {
  const { spellings, table, alphabet } = automaton;
  const goesOn = wordStep(automaton, stretch, end) > end;
  for (const phrase of table.ends[state / alphabet.width] ?? []) {
    const { symbols, open, bounded } = spellings[phrase] as Spelling;
    if (bounded && goesOn) continue;
    const from = startOf(automaton, stretch, symbols, end);
    if (from < 0) continue;
    hits.push({ phrase, from, to: open ? wordEnd(automaton, stretch, end) : end });
  }
}

function wordEnd(automaton: PhraseAutomaton, stretch: Stretch, at: number): number {
  for (;;) {
    const next = wordStep(automaton, stretch, at);
    if (next === at) return at;
    at = next;
  }
}

/** The place behind the next letter of a word, or the same place where the word ends. */
function wordStep({ alphabet }: PhraseAutomaton, { bytes, to }: Stretch, at: number): number {
  const symbol = at < to ? alphabet.symbolOf(pointAt(bytes, at)) : MARKS;
  if (alphabet.inWord[symbol] === 1) return Math.min(at + sizeOf(bytes[at] as number), to);
  if (symbol !== QUOTE) return at;
  const behind = at + sizeOf(bytes[at] as number);
  const letter = behind < to ? alphabet.symbolOf(pointAt(bytes, behind)) : MARKS;
  return alphabet.inWord[letter] === 1 ? Math.min(behind + sizeOf(bytes[behind] as number), to) : at;
}

/** Where a phrase begins that ends at a place: as many symbols back as it has; -1 if it begins before the stretch. */
function startOf(
  { alphabet }: PhraseAutomaton,
  { bytes, from }: Stretch,
  symbols: readonly number[],
  at: number,
): number {
  for (let index = symbols.length - 1; index >= 0; index--) {
    if (at <= from) return -1;
    at = before(bytes, from, at);
    if (symbols[index] !== GAP) continue;
    // A gap is one symbol for any number of characters.
    for (let back = at; back > from && alphabet.symbolOf(pointAt(bytes, back)) === GAP;) {
      at = back;
      back = before(bytes, from, at);
    }
  }
  return at;
}

/** Where the character before a place begins. */
function before(bytes: Uint8Array, from: number, at: number): number {
  do at--;
  while (at > from && ((bytes[at] as number) & 0xc0) === 0x80);
  return at;
}

function sizeOf(head: number): number {
  return head < 0xc0 ? 1 : head < 0xe0 ? 2 : head < 0xf0 ? 3 : 4;
}

/** The code point at a place; of bytes that are not UTF-8, any. */
function pointAt(bytes: Uint8Array, at: number): number {
  const head = bytes[at] as number;
  const rest = (index: number): number => (bytes[at + index] ?? 0) & 0x3f;
  if (head < 0x80) return head;
  if (head < 0xe0) return ((head & 0x1f) << 6) | rest(1);
  if (head < 0xf0) return ((head & 0x0f) << 12) | (rest(1) << 6) | rest(2);
  return Math.min(((head & 0x07) << 18) | (rest(1) << 12) | (rest(2) << 6) | rest(3), 0x10ffff);
}

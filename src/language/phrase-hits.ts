import { GAP, MARKS, QUOTE } from './phrase-alphabet.ts';
import type { PhraseAutomaton, Spelling } from './phrase-automaton.ts';
import { endingsIn, pointAt, sizeOf, type Stretch } from './phrase-endings.ts';

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
 * `I can't`.
 */
export function findPhrases(
  automaton: PhraseAutomaton,
  bytes: Uint8Array,
  from: number,
  to: number,
): readonly PhraseHit[] {
  const stretch = { bytes, from, to };
  const { table, alphabet } = automaton;
  const { ends, count } = endingsIn(automaton, stretch);
  const hits: PhraseHit[] = [];
  for (let index = 0; index < count; index++)
    for (const phrase of table.ends[(ends[2 * index] as number) / alphabet.width] as readonly number[]) {
      const hit = hitOf(automaton, stretch, phrase, ends[2 * index + 1] as number);
      if (hit) hits.push(hit);
    }
  return hits;
}

/**
 * The hit of a phrase whose last symbol ends at a place; undefined where its word goes on, and where it begins before
 * the stretch.
 */
export function hitOf(
  automaton: PhraseAutomaton,
  stretch: Stretch,
  phrase: number,
  end: number,
): PhraseHit | undefined {
  const { symbols, open, bounded } = automaton.spellings[phrase] as Spelling;
  if (bounded && wordStep(automaton, stretch, end) > end) return undefined;
  const from = startOf(automaton, stretch, symbols, end);
  return from < 0 ? undefined : { phrase, from, to: open ? wordEnd(automaton, stretch, end) : end };
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
    for (let back = at; back >= from && alphabet.symbolOf(pointAt(bytes, back)) === GAP;) {
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

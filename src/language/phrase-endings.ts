import { kernelOf } from '../source/kernel.ts';
import type { PhraseAutomaton } from './phrase-automaton.ts';
import { UNKNOWN } from './phrase-table.ts';

/** Bytes that are taken for a whole text: UTF-8, not of an escaped segment. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** Where phrases end, in order. */
export interface Endings {
  /** Pairs of a state, as the table names it, and the place behind the last symbol of the phrases that end in it. */
  readonly ends: ArrayLike<number>;
  /** How many pairs count. */
  readonly count: number;
}

/** Where phrases end in a stretch; good until the next call. One step of a table a byte; no text is decoded. */
export function endingsIn(automaton: PhraseAutomaton, stretch: Stretch): Endings {
  return quickEndings(automaton, stretch) ?? plainEndings(automaton, stretch);
}

/** The same, if it can be had from the kernel. */
export function quickEndings(
  { table, alphabet }: PhraseAutomaton,
  { bytes, from, to }: Stretch,
): (Endings & { readonly ends: Int32Array }) | undefined {
  const triggers = kernelOf(bytes)?.triggers;
  const count = triggers?.endings(table.next, alphabet, from, to) ?? -1;
  return triggers && count >= 0 ? { ends: triggers.ends, count } : undefined;
}

function plainEndings({ table, alphabet }: PhraseAutomaton, { bytes, from, to }: Stretch): Endings {
  const { next } = table;
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

/** How many bytes the character has that a byte begins. */
export function sizeOf(head: number): number {
  return head < 0xc0 ? 1 : head < 0xe0 ? 2 : head < 0xf0 ? 3 : 4;
}

/** The code point at a place; of bytes that are not UTF-8, any. */
export function pointAt(bytes: Uint8Array, at: number): number {
  const head = bytes[at] as number;
  const rest = (index: number): number => (bytes[at + index] ?? 0) & 0x3f;
  if (head < 0x80) return head;
  if (head < 0xe0) return ((head & 0x1f) << 6) | rest(1);
  if (head < 0xf0) return ((head & 0x0f) << 12) | (rest(1) << 6) | rest(2);
  return Math.min(((head & 0x07) << 18) | (rest(1) << 12) | (rest(2) << 6) | rest(3), 0x10ffff);
}

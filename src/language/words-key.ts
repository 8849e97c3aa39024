import { number52 } from '../source/hash.ts';
import { countOf, type WordPrints } from './word-prints.ts';

/** A key under which the same words meet: 104 bits as two numbers of 52 each, the same on every machine. */
export type WordsKey = readonly [number, number];

/** A key that grows word by word. */
export type GrowingKey = Int32Array;

/** The key of no words. */
export function growingKey(): GrowingKey {
  return Int32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);
}

/** Adds words to a key. */
export function addWords(key: GrowingKey, { numbers, from, to }: WordPrints): void {
  let a = key[0] as number;
  let b = key[1] as number;
  let c = key[2] as number;
  let d = key[3] as number;
  for (let at = from; at < to; at += 2) {
    const one = numbers[at] as number;
    const other = numbers[at + 1] as number;
    a = step(a ^ one);
    b = step(b ^ other);
    c = step(c ^ other);
    d = step(d ^ one);
  }
  key[0] = a;
  key[1] = b;
  key[2] = c;
  key[3] = d;
}

/** What a key has come to. */
export function grown([a = 0, b = 0, c = 0, d = 0]: GrowingKey): WordsKey {
  return [number52(a, b), number52(c, d)];
}

/** Half of the key of the words `[first, behind)`. */
export function halfKey(prints: WordPrints, first = 0, behind = countOf(prints)): number {
  const { numbers, from } = prints;
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  for (let at = from + 2 * first; at < from + 2 * behind; at += 2) {
    a = step(a ^ (numbers[at] as number));
    b = step(b ^ (numbers[at + 1] as number));
  }
  return number52(a, b);
}

/** Numbers of 32 bits one to one onto each other; the order in which words are added matters by it. */
function step(bits: number): number {
  bits = Math.imul(bits, 0x9e3779b1);
  return bits ^ (bits >>> 15);
}

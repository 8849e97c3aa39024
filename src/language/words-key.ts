import type { WordPrints } from './word-prints.ts';

/** A key under which the same words meet: 104 bits as two numbers of 52 each, the same on every machine. */
export type WordsKey = readonly [number, number];

/** A key that grows word by word. */
export type GrowingKey = Int32Array;

/** The key of no words. */
export function growingKey(): GrowingKey {
  return Int32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);
}

/** Adds the words `[from, to)` to a key. */
export function addWords(key: GrowingKey, prints: WordPrints, from = 0, to = prints.length / 2): void {
  let a = key[0] as number;
  let b = key[1] as number;
  let c = key[2] as number;
  let d = key[3] as number;
  for (let at = 2 * from; at < 2 * to; at += 2) {
    const one = prints[at] as number;
    const other = prints[at + 1] as number;
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
  return [numberOf(a, b), numberOf(c, d)];
}

/** Half of the key of the words `[from, to)`. */
export function halfKey(prints: WordPrints, from = 0, to = prints.length / 2): number {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  for (let at = 2 * from; at < 2 * to; at += 2) {
    a = step(a ^ (prints[at] as number));
    b = step(b ^ (prints[at + 1] as number));
  }
  return numberOf(a, b);
}

function numberOf(head: number, tail: number): number {
  return (head >>> 0) * 2 ** 20 + (tail >>> 12);
}

/** Numbers of 32 bits one to one onto each other; the order in which words are added matters by it. */
function step(bits: number): number {
  bits = Math.imul(bits, 0x9e3779b1);
  return bits ^ (bits >>> 15);
}

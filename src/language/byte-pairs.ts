import { encode } from '../source/bytes.ts';

/** The ranks of a vocabulary's tokens. A token is a string of its bytes, a character for each. */
export type Ranks = ReadonlyMap<string, number>;

/** The ranks of tokens that are given in their order, each as text or, if it is none, as bytes. */
export function ranksOf(tokens: readonly (string | readonly number[])[]): Ranks {
  return new Map(
    tokens.map((token, rank) => [
      typeof token === 'string' ? byteString(token) : String.fromCharCode(...token),
      rank,
    ]),
  );
}

/**
 * How many tokens byte pair encoding makes of a piece: of all neighbours that are a token together, those with the lowest
 * rank are joined, the first of equals first, until none are left. O(n log n).
 */
export function countTokens(piece: string, ranks: Ranks): number {
  const bytes = byteString(piece);
  if (ranks.has(bytes)) return 1;
  const size = bytes.length;
  const next = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let at = 0; at <= size; at++) {
    next[at] = at + 1;
    before[at] = at - 1;
  }
  /** The rank of what stands at a place together with what follows; {@link NONE} if that is no token. */
  const joined = new Int32Array(size + 1).fill(NONE);
  const heap: number[] = [];
  const look = (at: number): void => {
    const middle = next[at] as number;
    const rank = middle < size ? ranks.get(bytes.slice(at, next[middle])) : undefined;
    joined[at] = rank ?? NONE;
    if (rank !== undefined) push(heap, rank * PLACES + at);
  };
  for (let at = 0; at < size - 1; at++) look(at);
  let count = size;
  while (heap.length > 0) {
    const lowest = pop(heap);
    const at = lowest % PLACES;
    // What was pushed may have been joined with something else since.
    if (joined[at] !== (lowest - at) / PLACES) continue;
    const middle = next[at] as number;
    const end = next[middle] as number;
    next[at] = end;
    before[end] = at;
    joined[middle] = NONE;
    count--;
    look(at);
    if (at > 0) look(before[at] as number);
  }
  return count;
}

const NONE = -1;

/** More places than a string has: a rank and a place make one number, which sorts by rank, then by place. */
const PLACES = 2 ** 31;

/** The UTF-8 bytes of a text, a character for each; a lone surrogate is U+FFFD. ASCII stays as it is. */
function byteString(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  let bytes = '';
  for (const byte of encode(text.toWellFormed())) bytes += String.fromCharCode(byte);
  return bytes;
}

/** Adds to a heap, an array whose element i is no greater than those at 2i + 1 and 2i + 2. */
function push(heap: number[], value: number): void {
  let at = heap.length;
  heap.push(value);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as number) <= value) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = value;
}

/** Takes the least value from a heap that is not empty. */
function pop(heap: number[]): number {
  const least = heap[0] as number;
  const last = heap.pop() as number;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++;
    if ((heap[child] as number) >= last) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  if (heap.length > 0) heap[at] = last;
  return least;
}

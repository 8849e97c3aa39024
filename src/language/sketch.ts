import { sortHashes } from '../source/sorted.ts';
import { countOf, mix, type WordPrints } from './word-prints.ts';

/**
 * What is kept of a text to find those that are nearly the same: numbers of 32 bits, the same on every machine. First come
 * 14 band keys: texts that share one in the same place are worth comparing. Then the fingerprints of its shingles, ascending; of a
 * long text the smallest of them.
 */
export type Sketch = Uint32Array;

/** How many words make a shingle. */
export const shingleWords = 5;

/** Bands of 8 rows: two texts share one with p = 1 - (1 - J^8)^14, which is .56 for J = .7, .92 for .8, and 1 for .9. */
export const bandCount = 14;
const rows = 8;

/** How much is kept unless something else is stated: of texts of 24 different shingles and more, at most 1024 fingerprints. */
export const usual = { least: 24, most: 1024 } as const;
const slots = bandCount * rows;

/**
 * The sketch of a text given by the prints of its words. At most `most` fingerprints are kept; undefined for a text of
 * fewer than `least` different shingles. The bands are those of a MinHash signature by one permutation (Li, Owen and Zhang
 * 2012), whose empty slots are filled from others (Shrivastava 2017).
 */
export function sketchOf(words: WordPrints, least: number, most: number): Sketch | undefined {
  const prints = shinglesOf(words);
  if (prints.length < Math.max(1, least)) return undefined;
  const kept = prints.subarray(0, most);
  const sketch = new Uint32Array(bandCount + kept.length);
  sign(prints);
  addBands(sketch);
  sketch.set(kept, bandCount);
  return sketch;
}

/**
 * The Jaccard similarity of the shingles of two texts, from 0 to 1. Exact where all fingerprints were kept, which are
 * then fewer than `most`; of longer texts it is that of the `most` smallest of both together.
 */
export function similarity(one: Sketch, other: Sketch, most: number): number {
  const limit = Math.max(one.length, other.length) - bandCount < most ? Infinity : most;
  let [i, j, both, all] = [bandCount, bandCount, 0, 0];
  for (; i < one.length && j < other.length && all < limit; all++) {
    const a = one[i] as number;
    const b = other[j] as number;
    if (a === b) both++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return both / Math.min(limit, all + (one.length - i) + (other.length - j));
}

/** What is used for one text after the other: its fingerprints; and the signature, of which some slots are filled. */
let room = new Uint32Array(1 << 12);
const signature = new Uint32Array(slots);
const filled = new Uint8Array(slots);

/** The different fingerprints of all runs of five words, ascending; until those of the next text are asked for. */
function shinglesOf(words: WordPrints): Uint32Array {
  const { numbers, from } = words;
  const count = Math.max(0, countOf(words) - shingleWords + 1);
  if (room.length < count) room = new Uint32Array(2 * count);
  const prints = room.subarray(0, count);
  for (let at = 0; at < count; at++) {
    let print = 0;
    for (let i = 0; i < shingleWords; i++) print = mix(print ^ (numbers[from + 2 * (at + i)] as number));
    prints[at] = print;
  }
  sortHashes(prints);
  let size = Math.min(count, 1);
  for (let at = 1; at < count; at++) if (prints[at] !== prints[at - 1]) prints[size++] = prints[at] as number;
  return prints.subarray(0, size);
}

/** Puts into the signature the smallest fingerprint of each of the equal parts that the numbers are cut into. */
function sign(prints: Uint32Array): void {
  filled.fill(0);
  for (const print of prints) {
    // Their upper part decides the slot, so that the first that comes is the smallest.
    const slot = Math.floor((print / 2 ** 32) * slots);
    if (filled[slot] === 1) continue;
    filled[slot] = 1;
    signature[slot] = print;
  }
  for (let slot = 0; slot < slots; slot++) {
    if (filled[slot] === 1) continue;
    let from = slot;
    for (let turn = 1; filled[from] !== 1; turn++)
      from = Math.floor((mix(slot * 0x10001 + turn) / 2 ** 32) * slots);
    signature[slot] = signature[from] as number;
  }
}

function addBands(bands: Uint32Array): void {
  for (let slot = 0; slot < slots; slot++) {
    const band = Math.floor(slot / rows);
    bands[band] = mix((bands[band] as number) ^ (signature[slot] as number));
  }
}

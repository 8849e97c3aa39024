import type { TextView } from './text-view.ts';
import { wordReader } from './tokeniser.ts';
import { type Walk, wordOf } from './word-walk.ts';

/**
 * Words as numbers, by which they are compared in the place of their letters: two of 32 bits for each, one behind the other,
 * the same on every machine. Equal words have equal prints; so have those that are equal in composed form (NFC). Others
 * have not, but with p = 2^-64.
 */
export type WordPrints = Uint32Array;

/** The prints of a text's words. No word that the walk has an id for is spelled for it but once. */
export function wordPrints(view: TextView): WordPrints {
  return view.once(printsIn);
}

/** The prints of words, which are folded as those of a text are. */
export function printsOf(words: readonly string[]): WordPrints {
  const prints = new Uint32Array(2 * words.length);
  for (let index = 0; index < words.length; index++) print(words[index] as string, prints, 2 * index);
  return prints;
}

function printsIn(view: TextView): WordPrints {
  const walk = view.walk();
  return walk ? printsOfIds(view.text, walk) : printsOf(view.tokens('word').words);
}

function printsOfIds(text: string, { ids, starts, from, to }: Walk): WordPrints {
  const prints = new Uint32Array(2 * (to - from));
  let read: ReturnType<typeof wordReader> | undefined;
  for (let at = from, next = 0; at < to; at++, next += 2) {
    const id = ids[at] as number;
    if (id > 0) {
      if (2 * id >= byId.length || byId[2 * id + 1] === 0) enter(id);
      prints[next] = byId[2 * id] as number;
      prints[next + 1] = byId[2 * id + 1] as number;
    } else print((read ??= wordReader(text))(starts[at] as number, -id), prints, next);
  }
  return prints;
}

/** The prints of words by their ids; zeros where none was asked for. */
let byId = new Uint32Array(1 << 12);

function enter(id: number): void {
  if (2 * id >= byId.length) {
    const larger = new Uint32Array(4 * id);
    larger.set(byId);
    byId = larger;
  }
  print(wordOf(id), byId, 2 * id);
}

/** Leaves the print of a word at a place: FNV-1a over its UTF-16 units, and the like with another factor, both mixed. */
function print(word: string, prints: WordPrints, at: number): void {
  let one = 0x811c9dc5;
  let other = 0x41c6ce57;
  let all = 0;
  for (let unit = 0; unit < word.length; unit++) {
    const code = word.charCodeAt(unit);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5f356495);
    all |= code;
  }
  // Before the first combining mark all there is is composed.
  const composed = all < 0x300 ? word : word.normalize();
  if (composed !== word) return print(composed, prints, at);
  prints[at] = mix(one);
  prints[at + 1] = mix(other);
}

/** A number of 32 bits in which every bit of another takes part (the last steps of MurmurHash3, and a step aside). */
export function mix(bits: number): number {
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) + 0x9e3779b9) >>> 0;
}

import type { TextView } from './text-view.ts';
import { wordReader } from './tokeniser.ts';
import { type Walk, wordOf } from './word-walk.ts';

/**
 * Words as numbers, by which they are compared in the place of their letters: two of 32 bits for each, the same on every
 * machine. Equal words have equal prints; so have those that are equal in composed form (NFC). Others have not, but with
 * p = 2^-64. The prints of a text's words are `numbers[from]` up to `numbers[to]`, in pairs.
 */
export interface WordPrints {
  readonly numbers: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** How many words there are. */
export function countOf({ from, to }: WordPrints): number {
  return (to - from) / 2;
}

/** The prints of a text's words. No word that the walk has an id for is spelled for it but once. */
export function wordPrints(view: TextView): WordPrints {
  return view.once(printsIn);
}

/** The prints of words, which are folded as those of a text are. */
export function printsOf(words: readonly string[]): WordPrints {
  const prints = roomFor(words.length);
  for (let index = 0; index < words.length; index++)
    print(words[index] as string, prints.numbers, prints.from + 2 * index);
  return prints;
}

/** The prints of several texts in a row. */
export function joined(texts: readonly WordPrints[]): WordPrints {
  const all = roomFor(texts.reduce((sum, text) => sum + countOf(text), 0));
  let place = all.from;
  for (const { numbers, from, to } of texts)
    for (let at = from; at < to; at++) all.numbers[place++] = numbers[at] as number;
  return all;
}

/** Room for so many words. Most texts are short, and an array of its own for each would take longer than what is put there. */
function roomFor(words: number): WordPrints {
  if (used + 2 * words > shared.length) {
    shared = new Uint32Array(Math.max(1 << 14, 2 * words));
    used = 0;
  }
  const from = used;
  used += 2 * words;
  return { numbers: shared, from, to: used };
}

let shared = new Uint32Array(0);
let used = 0;

function printsIn(view: TextView): WordPrints {
  const walk = view.walk();
  return walk ? printsOfIds(view.text, walk) : printsOf(view.tokens('word').words);
}

function printsOfIds(text: string, { ids, starts, from, to }: Walk): WordPrints {
  const prints = roomFor(to - from);
  const { numbers } = prints;
  let read: ReturnType<typeof wordReader> | undefined;
  for (let at = from, place = prints.from; at < to; at++, place += 2) {
    const id = ids[at] as number;
    if (id > 0) {
      if (2 * id >= byId.length || byId[2 * id + 1] === 0) enter(id);
      numbers[place] = byId[2 * id] as number;
      numbers[place + 1] = byId[2 * id + 1] as number;
    } else print((read ??= wordReader(text))(starts[at] as number, -id), numbers, place);
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
function print(word: string, numbers: Uint32Array, at: number): void {
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
  if (composed !== word) return print(composed, numbers, at);
  numbers[at] = mix(one);
  numbers[at + 1] = mix(other);
}

/** A number of 32 bits in which every bit of another takes part (the last steps of MurmurHash3, and a step aside). */
export function mix(bits: number): number {
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) + 0x9e3779b9) >>> 0;
}

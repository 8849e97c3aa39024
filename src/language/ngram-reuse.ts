import { countOf, joined, type WordPrints } from './word-prints.ts';

/** How much of what is said in some texts comes back in others of them, in runs of `n` words. */
export interface NgramReuse {
  /** How many different n-grams there are. */
  readonly types: number;
  /** How many of them stand in two texts or more. */
  readonly reused: number;
  /** The longest stretch that stood in earlier texts, n-gram by n-gram; the first of several. */
  readonly longest: Reused | undefined;
}

/** Words `[from, to)` of a text, and where their first n-gram stood first. */
export interface Reused {
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly earlier: { readonly text: number; readonly from: number };
}

/**
 * Counts the n-grams of some texts, given by the prints of their words. An n-gram does not reach from one text into the
 * next.
 */
export function ngramReuse(texts: readonly WordPrints[], n: number): NgramReuse {
  const starts = startsOf(texts);
  const { firsts, slotOf } = openTable(joined(texts), n);
  let [types, reused] = [0, 0];
  let longest: Omit<Reused, 'earlier'> | undefined;
  for (let text = 0; text < texts.length; text++) {
    const start = starts[text] as number;
    const last = (starts[text + 1] as number) - n;
    let run = 0;
    for (let at = start; at <= last; at++) {
      const slot = slotOf(at);
      const first = firsts[slot] as number;
      if (first === 0) {
        types++;
        firsts[slot] = at + 1;
      }
      if (first > 0 && first <= start) {
        reused++;
        firsts[slot] = -first;
      }
      run = first !== 0 && Math.abs(first) <= start ? run + 1 : 0;
      if (run <= (longest ? longest.to - longest.from - n + 1 : 0)) continue;
      longest = { text, from: at - run + 1 - start, to: at + n - start };
    }
  }
  if (!longest) return { types, reused, longest };
  const first = Math.abs(firsts[slotOf((starts[longest.text] as number) + longest.from)] as number) - 1;
  const home = starts.findLastIndex((start) => start <= first);
  return {
    types,
    reused,
    longest: { ...longest, earlier: { text: home, from: first - (starts[home] as number) } },
  };
}

/** Where each text begins among the words of all, and the end. */
function startsOf(texts: readonly WordPrints[]): number[] {
  const starts = [0];
  let end = 0;
  for (const text of texts) starts.push((end += countOf(text)));
  return starts;
}

/** A table of n-grams with open addresses, half of it free: numbers only, and n-grams are compared word by word. */
interface Table {
  /** Where each was met first, from 1 on, and negative if a later text has it, too; 0 for a free slot. */
  readonly firsts: Int32Array;
  /** The slot of the n-gram that begins at a word, or the free one that it takes. */
  readonly slotOf: (at: number) => number;
}

/** A table for the n-grams of some words, until the next is opened. */
function openTable(words: WordPrints, n: number): Table {
  const { numbers, from } = words;
  const width = 2 ** Math.ceil(Math.log2(2 * countOf(words) + 2));
  if (room.length < width) room = new Int32Array(width);
  const firsts = room;
  firsts.fill(0, 0, width);
  const isSame = (one: number, other: number): boolean => {
    for (let i = 0; i < 2 * n; i++)
      if (numbers[from + 2 * one + i] !== numbers[from + 2 * other + i]) return false;
    return true;
  };
  return {
    firsts,
    slotOf: (at) => {
      let hash = 0;
      for (let i = 0; i < n; i++) {
        hash = Math.imul(hash ^ (numbers[from + 2 * (at + i)] as number), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      let slot = hash & (width - 1);
      while (firsts[slot] !== 0 && !isSame(Math.abs(firsts[slot] as number) - 1, at))
        slot = (slot + 1) & (width - 1);
      return slot;
    },
  };
}

let room = new Int32Array(1 << 12);

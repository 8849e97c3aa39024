import type { WordPrints } from './word-prints.ts';

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

/** Counts the n-grams of some texts, given by the prints of their words. An n-gram does not reach from one text into the next. */
export function ngramReuse(texts: readonly WordPrints[], n: number): NgramReuse {
  const starts = startsOf(texts);
  const size = starts.at(-1) ?? 0;
  const table = openTable(joined(texts, size), n, size);
  let [types, reused] = [0, 0];
  let longest: Reused | undefined;
  for (let text = 0; text < texts.length; text++) {
    const start = starts[text] as number;
    const last = (starts[text + 1] as number) - n;
    let run = 0;
    for (let at = start; at <= last; at++) {
      const slot = table.slotOf(at);
      if (table.positions[slot] === 0) {
        types++;
        table.positions[slot] = at + 1;
        table.owners[slot] = text;
      }
      const owner = table.owners[slot] as number;
      if (owner !== text && table.seen[slot] === 0) reused += table.seen[slot] = 1;
      run = owner === text ? 0 : run + 1;
      if (run <= (longest ? longest.to - longest.from - n + 1 : 0)) continue;
      const from = at - run + 1;
      const first = table.slotOf(from);
      const home = table.owners[first] as number;
      longest = {
        text,
        from: from - start,
        to: at + n - start,
        earlier: { text: home, from: (table.positions[first] as number) - 1 - (starts[home] as number) },
      };
    }
  }
  return { types, reused, longest };
}

/** Where each text begins among the words of all, and the end. */
function startsOf(texts: readonly WordPrints[]): number[] {
  const starts = [0];
  for (const { length } of texts) starts.push((starts.at(-1) ?? 0) + length / 2);
  return starts;
}

/** The words of all texts in one row. */
function joined(texts: readonly WordPrints[], size: number): WordPrints {
  const words = new Uint32Array(2 * size);
  let next = 0;
  for (const text of texts) {
    words.set(text, next);
    next += text.length;
  }
  return words;
}

/** A table of n-grams with open addresses, half of it free: numbers only, and n-grams are compared word by word. */
interface Table {
  /** Where each was met first, from 1 on; 0 for a free slot. */
  readonly positions: Int32Array;
  /** In which text that was. */
  readonly owners: Int32Array;
  /** Whether another text has it, too. */
  readonly seen: Uint8Array;
  /** The slot of the n-gram that begins at a word, or the free one that it takes. */
  slotOf(at: number): number;
}

function openTable(words: WordPrints, n: number, size: number): Table {
  const width = 2 ** Math.ceil(Math.log2(2 * size + 2));
  const positions = new Int32Array(width);
  const isSame = (one: number, other: number): boolean => {
    for (let i = 0; i < 2 * n; i++) if (words[2 * one + i] !== words[2 * other + i]) return false;
    return true;
  };
  return {
    positions,
    owners: new Int32Array(width),
    seen: new Uint8Array(width),
    slotOf(at) {
      let hash = 0;
      for (let i = 0; i < n; i++) {
        hash = Math.imul(hash ^ (words[2 * (at + i)] as number), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      let slot = hash & (width - 1);
      while (positions[slot] !== 0 && !isSame((positions[slot] as number) - 1, at))
        slot = (slot + 1) & (width - 1);
      return slot;
    },
  };
}

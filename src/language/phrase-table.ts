import { type Alphabet, GAP, QUOTE, WIDE } from './phrase-alphabet.ts';

/** The steps of an automaton, whose first state is 0. */
export interface PhraseTable {
  /**
   * The next state, by state plus symbol. A state is the index of its first entry here; one where phrases end is
   * given as `~state`, and {@link UNKNOWN} stands where only part of a character was read.
   */
  readonly next: Int32Array;
  /** The phrases that end in each state, the longest first, by `state / width`. */
  readonly ends: readonly (readonly number[])[];
}

/** What follows the symbol {@link WIDE}. */
export const UNKNOWN = -0x80000000;

/** The states that are in no phrase: outside a word, inside one, behind an apostrophe inside one. */
const [outside, inside, behindQuote] = [0, 1, 2];

/**
 * The automaton of phrases given by their symbols: a trie, in which every state also knows where to go on when the
 * text leaves its phrase (Aho and Corasick 1975, with the failures worked into the table).
 */
export function phraseTable(spellings: readonly (readonly number[])[], alphabet: Alphabet): PhraseTable {
  const { width } = alphabet;
  const trie = plant(spellings);
  const { symbols, ends } = trie;
  const next = new Int32Array(ends.length * width);
  const fallbacks = new Int32Array(ends.length);
  const queue: number[] = [];
  /** Takes a state up that lies over its fallback, and tells how the table names it. */
  const enter = (state: number, fallback: number): number => {
    fallbacks[state] = fallback;
    queue.push(state);
    const shorter = ends[fallback] ?? none;
    if (shorter !== none) ends[state] = [...(ends[state] ?? none), ...shorter];
    return ends[state] === none ? state * width : ~(state * width);
  };
  layRoots(next, alphabet, trie, enter);
  for (const state of queue) {
    const row = state * width;
    const other = (fallbacks[state] as number) * width;
    next.copyWithin(row, other, other + width);
    if (symbols[state] === GAP) next[row + GAP] = row;
    for (let child = trie.child[state] as number; child !== 0; child = trie.sibling[child] as number) {
      const symbol = symbols[child] as number;
      const step = next[other + symbol] as number;
      next[row + symbol] = enter(child, (step < 0 ? ~step : step) / width);
    }
  }
  return { next, ends };
}

/** A trie in columns: by state, the symbol that leads to it, its first child, its next sibling (0: none), what ends in it. */
interface Trie {
  readonly symbols: Int32Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly ends: (readonly number[])[];
}

const none: readonly number[] = [];

function plant(spellings: readonly (readonly number[])[]): Trie {
  const most = spellings.reduce((sum, { length }) => sum + length, 3);
  const [symbols, child, sibling] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const ends: (readonly number[])[] = [none, none, none];
  for (const [phrase, spelling] of spellings.entries()) {
    let state = outside;
    for (const symbol of spelling) {
      let below = child[state] as number;
      while (below !== 0 && symbols[below] !== symbol) below = sibling[below] as number;
      if (below === 0) {
        below = ends.push(none) - 1;
        symbols[below] = symbol;
        sibling[below] = child[state] as number;
        child[state] = below;
      }
      state = below;
    }
    ends[state] = [...(ends[state] ?? none), phrase];
  }
  return { symbols, child, sibling, ends };
}

/** Lays the rows of the states that are in no phrase. */
function layRoots(
  next: Int32Array,
  { width, inWord }: Alphabet,
  { symbols, child, sibling }: Trie,
  enter: (state: number, fallback: number) => number,
): void {
  const firsts = new Map<number, number>();
  for (let state = child[outside] as number; state !== 0; state = sibling[state] as number)
    firsts.set(symbols[state] as number, state);
  for (let symbol = 0; symbol < width; symbol++) {
    const outer = inWord[symbol] === 1 ? inside : outside;
    const first = firsts.get(symbol);
    const begins = first === undefined ? outer * width : enter(first, outer);
    // Inside a word no letter begins a phrase, and no apostrophe behind a letter; any other mark does.
    const goesOn = outer === inside ? inside * width : begins;
    next[symbol] = begins;
    next[inside * width + symbol] = symbol === QUOTE ? behindQuote * width : goesOn;
    next[behindQuote * width + symbol] = goesOn;
  }
  for (const state of [outside, inside, behindQuote]) next[state * width + WIDE] = UNKNOWN;
}

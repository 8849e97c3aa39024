import { type Alphabet, GAP, QUOTE } from './phrase-alphabet.ts';

/** The steps of an automaton. A state is the index of its first entry in `next`; the first state is 0. */
export interface PhraseTable {
  /** The next state, by state plus symbol. */
  readonly next: Int32Array;
  /** The first state that ends a phrase; all from there on do. */
  readonly finals: number;
  /** The phrases that end in each of those, the longest first, by `(state - finals) / width`. */
  readonly ends: readonly (readonly number[])[];
}

/** The states that are in no phrase: outside a word, inside one, behind an apostrophe inside one. */
const OUTSIDE = 0;
const INSIDE = 1;
const BEHIND_QUOTE = 2;

/**
 * The automaton of phrases given by their symbols: a trie, in which every state also knows where to go on when the
 * text leaves its phrase (Aho and Corasick 1975, with the failures worked into the table).
 */
export function phraseTable(spellings: readonly (readonly number[])[], alphabet: Alphabet): PhraseTable {
  const { width } = alphabet;
  const trie = plant(spellings, width);
  const { next, ended, endsInGap } = trie;
  const fallbacks = new Int32Array(ended.length);
  const queue = roots(trie, alphabet, fallbacks);
  for (const state of queue) {
    const fallback = fallbacks[state] as number;
    ended[state]?.push(...(ended[fallback] ?? []));
    for (let symbol = 0; symbol < width; symbol++) {
      const edge = state * width + symbol;
      const other = next[fallback * width + symbol] as number;
      if (next[edge] === -1) next[edge] = symbol === GAP && endsInGap[state] === true ? state : other;
      else queue.push(fall(fallbacks, next[edge] as number, other));
    }
  }
  return ranked(trie, width);
}

/** States by number, with -1 where no phrase goes on. */
interface Trie {
  readonly next: Int32Array;
  readonly ended: number[][];
  readonly endsInGap: boolean[];
}

function plant(spellings: readonly (readonly number[])[], width: number): Trie {
  const most = spellings.reduce((sum, { length }) => sum + length, 3);
  const next = new Int32Array(most * width).fill(-1);
  const ended: number[][] = [[], [], []];
  const endsInGap = [false, false, false];
  for (const [phrase, spelling] of spellings.entries()) {
    let state = OUTSIDE;
    for (const symbol of spelling) {
      const edge = state * width + symbol;
      if (next[edge] === -1) {
        next[edge] = ended.length;
        ended.push([]);
        endsInGap.push(symbol === GAP);
      }
      state = next[edge] as number;
    }
    ended[state]?.push(phrase);
  }
  return { next, ended, endsInGap };
}

/** Fills in the states that are in no phrase, and gives the first states of the phrases. */
function roots({ next }: Trie, { width, inWord }: Alphabet, fallbacks: Int32Array): number[] {
  const queue: number[] = [];
  for (let symbol = 0; symbol < width; symbol++) {
    const outer = inWord[symbol] === 1 ? INSIDE : OUTSIDE;
    const first = next[symbol] as number;
    // Inside a word no letter begins a phrase, and no apostrophe behind a letter; any other mark does.
    const begins = first !== -1 && outer === OUTSIDE ? first : outer;
    next[INSIDE * width + symbol] = symbol === QUOTE ? BEHIND_QUOTE : begins;
    next[BEHIND_QUOTE * width + symbol] = begins;
    if (first === -1) next[symbol] = outer;
    else queue.push(fall(fallbacks, first, outer));
  }
  return queue;
}

function fall(fallbacks: Int32Array, state: number, to: number): number {
  fallbacks[state] = to;
  return state;
}

/** The same states with those that end a phrase last, each named by the index of its first entry. */
function ranked({ next, ended }: Trie, width: number): PhraseTable {
  const states = [...ended.keys()];
  const plain = states.filter((state) => ended[state]?.length === 0);
  const final = states.filter((state) => ended[state]?.length !== 0);
  const names = new Int32Array(ended.length);
  for (const [rank, state] of [...plain, ...final].entries()) names[state] = rank * width;
  const table = new Int32Array(ended.length * width);
  for (let at = 0; at < table.length; at++) {
    const state = (at / width) | 0;
    table[(names[state] as number) + at - state * width] = names[next[at] as number] as number;
  }
  return { next: table, finals: plain.length * width, ends: final.map((state) => ended[state] ?? []) };
}

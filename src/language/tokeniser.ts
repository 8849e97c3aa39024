import { unitReader } from '../source/units.ts';
import { foldCase } from './fold-case.ts';
import { wordIn } from './known-words.ts';
import { scanPtb } from './token-ptb.ts';
import { scanWords } from './token-word.ts';
import { scanWs } from './token-ws.ts';

/**
 * The ways in which text is taken apart into tokens, by the names that every report states:
 *
 *   ws    what stands between white space: `don't`, `stop.` are one each
 *   word  runs of letters and digits with inner apostrophes, no marks: `don't`, `stop`
 *   ptb   as the Penn Treebank, and NLTK's `word_tokenize`, do it: `do` `n't`, `stop` `.`
 */
export type Tokeniser = 'ws' | 'word' | 'ptb';

/** The tokenisers, in the order in which they are reported. */
export const tokenisers: readonly Tokeniser[] = ['ws', 'word', 'ptb'];

/**
 * The tokens of a text, side by side: `words[i]` stands at `text.slice(from[i], to[i])`. Words are folded: in lower
 * case, with `'` for every apostrophe. All three have the same length.
 *
 * V8 makes a long word a window on its text: a word that is kept beyond its turn keeps all of the turn, so copy it first.
 */
export interface Tokens {
  readonly words: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Tells the places of the tokens of a text from left to right, if asked, and how many there are; `units` are the text's. */
export type Scan = (text: string, units: Uint16Array, tell?: (from: number, to: number) => void) => number;

/** Takes a text apart. Linear in its length. */
export function tokenise(text: string, tokeniser: Tokeniser): Tokens {
  const words: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const read = wordReader(text);
  scans[tokeniser](text, unitsOf(text), (start, end) => {
    words.push(read(start, end));
    from.push(start);
    to.push(end);
  });
  return { words, from, to };
}

/** Reads the folded words that stand at places of a text; until the next is asked for. */
export function wordReader(text: string): (from: number, to: number) => string {
  const folded = foldCase(text);
  if (folded.length !== text.length) return (from, to) => foldCase(text.slice(from, to));
  const letters = unitsOfFolded(folded);
  return (from, to) => wordIn(folded, letters, from, to);
}

/** How many tokens a text has. Builds nothing. */
export function countTokens(text: string, tokeniser: Tokeniser): number {
  return scans[tokeniser](text, unitsOf(text));
}

const unitsOf = unitReader();
const unitsOfFolded = unitReader();

const scans: Readonly<Record<Tokeniser, Scan>> = { ws: scanWs, word: scanWords, ptb: scanPtb };

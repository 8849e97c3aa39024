import { type Alphabet, alphabetOf, GAP, spell } from './phrase-alphabet.ts';
import { type PhraseTable, phraseTable } from './phrase-table.ts';

/** Lists of phrases, ready to be looked for all at once by `findPhrases`. */
export interface PhraseAutomaton {
  /** The phrases of all lists, each once. A hit names its phrase by the index here. */
  readonly phrases: readonly string[];
  /** For each phrase, the indices of the lists that hold it, ascending. */
  readonly lists: readonly (readonly number[])[];
  /** How each phrase is spelled; what an automaton is made of inside. */
  readonly spellings: readonly Spelling[];
  readonly alphabet: Alphabet;
  readonly table: PhraseTable;
}

/** A phrase in the symbols of the alphabet. */
export interface Spelling {
  readonly symbols: readonly number[];
  /** Whether any ending of the last word belongs to it: `apologi*`. */
  readonly open: boolean;
  /** Whether a word must end where it ends. Not where it ends in a mark, or in a script without spaces. */
  readonly bounded: boolean;
}

/**
 * Makes the automaton of some lists of phrases. In a phrase,
 *
 *   - small letters stand for capitals, too, and `'` for every apostrophe;
 *   - a space or a hyphen stands for any run of white space and hyphens: `self-harm`, `self harm`;
 *   - `*` at the end stands for any ending of the word, or none: `apologi*` is found in `apologise`, `apologies`.
 *
 * @throws Error for a phrase without words, with outer white space, or with a `*` that is not its end.
 */
export function compilePhrases(lists: readonly (readonly string[])[]): PhraseAutomaton {
  const held = new Map<string, number[]>();
  for (const [index, list] of lists.entries())
    for (const phrase of new Set(list)) {
      const owners = held.get(phrase);
      if (owners) owners.push(index);
      else held.set(phrase, [index]);
    }
  const phrases = [...held.keys()];
  const alphabet = alphabetOf(phrases);
  const spellings = phrases.map((phrase) => spellingOf(phrase, alphabet));
  const table = phraseTable(
    spellings.map(({ symbols }) => symbols),
    alphabet,
  );
  return { phrases, lists: [...held.values()], spellings, alphabet, table };
}

function spellingOf(phrase: string, alphabet: Alphabet): Spelling {
  const open = phrase.endsWith('*');
  const symbols = spell(open ? phrase.slice(0, -1) : phrase, alphabet);
  const last = symbols.at(-1) ?? GAP;
  if (symbols[0] === GAP || last === GAP || phrase.slice(0, -1).includes('*'))
    throw new Error(`unexpected phrase "${phrase}", expected words, and "*" only at their end`);
  return { symbols, open, bounded: !open && alphabet.inWord[last] === 1 };
}

import { syllable } from 'syllable';
import { syllableWords } from '../lexicons/syllables.ts';

/**
 * How many syllables an English word has: as the CMU Pronouncing Dictionary speaks it, first pronunciation, and for words
 * that are not in there by the rules of the package `syllable`, at least one. `word`: folded, as tokens are; its
 * apostrophes stand inside. Of other languages, and of digits, it knows nothing.
 */
export function syllables(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = Math.max(syllable(word), 1);
  // A long word may be a window on its text, which would be kept with it: its letters are copied.
  if (word.length <= LONGEST && known.size < MOST) known.set([...word].join(''), found);
  return found;
}

/** What is kept: no more words than a large vocabulary has, and none that is no word. */
const MOST = 100_000;
const LONGEST = 40;

const known = new Map<string, number>();
for (const [count, words] of syllableWords) for (const word of words.split(' ')) known.set(word, count);

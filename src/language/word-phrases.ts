import { tokenise } from './tokeniser.ts';

/** Phrases of a word list, to be looked for among words that are known already, by their first word. */
export type WordPhrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Arranges phrases by their first word. */
export function wordPhrases(phrases: readonly string[]): WordPhrases {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const { words } = tokenise(phrase, 'word');
    const [head = ''] = words;
    found.set(head, [...(found.get(head) ?? []), words]);
  }
  return found;
}

/** How many words the longest phrase has that begins at a word and ends before `end`; 0 if none does. */
export function phraseLength(
  phrases: WordPhrases,
  words: readonly string[],
  at: number,
  end: number,
): number {
  let longest = 0;
  for (const phrase of phrases.get(words[at] ?? '') ?? [])
    if (
      phrase.length > longest &&
      at + phrase.length <= end &&
      phrase.every((word, i) => words[at + i] === word)
    )
      longest = phrase.length;
  return longest;
}

/** Whether one of the phrases stands in `words[from, to)`. */
export function hasPhrase(phrases: WordPhrases, words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (phraseLength(phrases, words, at, to) > 0) return true;
  return false;
}

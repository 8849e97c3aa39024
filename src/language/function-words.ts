import { functionWords } from '../lexicons/phrases/function-words.ts';
import { pronouns } from '../lexicons/phrases/pronouns.ts';

/** The classes of function words, in the order of their list: see its head. */
export const functionClasses = [
  'article',
  'preposition',
  'personal',
  'impersonal',
  'auxiliary',
  'conjunction',
  'negation',
  'quantifier',
  'adverb',
] as const;

/** One of {@link functionClasses}. */
export type FunctionClass = (typeof functionClasses)[number];

/** Something for each class. */
export function eachClass<T>(make: (name: FunctionClass, index: number) => T): Record<FunctionClass, T> {
  return Object.fromEntries(functionClasses.map((name, index) => [name, make(name, index)])) as Record<
    FunctionClass,
    T
  >;
}

/**
 * The classes of an English word (tokeniser `word`, folded) as bits: bit i for class i of {@link functionClasses}, and 0 for
 * a content word. Parts of contractions count by themselves: `i'll` is a pronoun and an auxiliary verb.
 */
export function functionBits(word: string): number {
  const listed = bits.get(word);
  if (listed !== undefined) return listed;
  const cut = word.endsWith("n't") ? word.length - 3 : word.indexOf("'");
  return cut === -1 ? 0 : bitsOf(word.slice(0, cut)) | bitsOf(word.slice(cut));
}

function bitsOf(part: string): number {
  return bits.get(part) ?? 0;
}

const words: Readonly<Record<FunctionClass, readonly string[]>> = {
  ...functionWords,
  personal: [...pronouns.i, ...pronouns.we, ...pronouns.you, ...functionWords.personal],
};

const bits = new Map<string, number>();
for (const [index, name] of functionClasses.entries())
  for (const word of words[name]) bits.set(word, bitsOf(word) | (1 << index));

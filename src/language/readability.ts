import { syllables } from './syllables.ts';
import type { TextView } from './text-view.ts';

/** What readability is worked out from: whole numbers, so that texts can be added up in any order. */
export interface ReadingSums {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** The sums of a text: its tokens of `word`, its sentences, and the syllables of its words. Worked out once. */
export function readingSums(view: TextView): ReadingSums {
  return view.once(summed);
}

function summed(view: TextView): ReadingSums {
  const { words } = view.tokens('word');
  let spoken = 0;
  for (const word of words) spoken += syllables(word);
  return { words: words.length, sentences: view.sentences.length, syllables: spoken };
}

/**
 * Flesch Reading Ease: about 0 (very hard) to 100 (very easy), beyond both for odd texts; undefined without words or
 * sentences. R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
 */
export function readingEase({ words, sentences, syllables: spoken }: ReadingSums): number | undefined {
  if (words === 0 || sentences === 0) return undefined;
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (spoken / words);
}

/**
 * Flesch-Kincaid grade: the years of schooling that a text asks for in the United States; undefined without words or
 * sentences. J. P. Kincaid and others, Naval Technical Training Command, Research Branch Report 8-75 (1975).
 */
export function readingGrade({ words, sentences, syllables: spoken }: ReadingSums): number | undefined {
  if (words === 0 || sentences === 0) return undefined;
  return 0.39 * (words / sentences) + 11.8 * (spoken / words) - 15.59;
}

import { abbreviations } from '../lexicons/phrases/abbreviations.ts';

/**
 * Whether a word is written with a full stop that ends no sentence: `Dr`, `e.g`, the initial of a name.
 * `from` and `to`: where it stands in the text, without the stop.
 */
export function isAbbreviation(text: string, from: number, to: number): boolean {
  if (to - from > longest) return false;
  const word = text.slice(from, to).toLowerCase();
  return listed.has(word) || /^[a-z](?:\.[a-z])+$/.test(word) || /^[a-hj-z]$/.test(word);
}

const listed: ReadonlySet<string> = new Set(abbreviations);
const longest = 8;

import { hasHan, isHan } from './letters.ts';
import type { TextView } from './text-view.ts';

/**
 * About how many words a token of the tokeniser `word` is: one, but where Chinese or Japanese, which are written without
 * spaces, make it, half its characters.
 */
export function wordsIn(token: string): number {
  return isHan(token.charCodeAt(0)) ? Math.ceil(token.length / 2) : 1;
}

/** About how many words a text has, whether or not they are written apart. */
export function wordsOf(view: TextView): number {
  if (!hasHan(view.text)) return view.count('word');
  return view.tokens('word').words.reduce((sum, token) => sum + wordsIn(token), 0);
}

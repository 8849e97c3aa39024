import { tokenise } from './tokeniser.ts';

/**
 * The key under which sentences and turns that are said in the same words meet: the words in Unicode's composed form
 * (NFC) and in lower case, with `'` for every apostrophe, without marks, with single spaces. Empty if there are no words.
 *
 *   "I'm here, always."  "i’m here - ALWAYS"   →   i'm here always
 */
export function sameKey(text: string): string {
  return tokenise(text.normalize('NFC'), 'word').words.join(' ');
}

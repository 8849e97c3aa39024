import type { Scan } from './tokeniser.ts';
import { APOSTROPHE, classAt, MARK, WORD } from './unit-class.ts';

/**
 * Runs of letters, marks and digits, with apostrophes between them:
 * `[A-Za-z0-9]+(['’][A-Za-z0-9]+)*`, for all scripts.
 *
 *   "'I don’t know,' said A1..."
 *     ^ ^^^^^ ^^^^   ^^^^ ^^
 */
export const scanWords: Scan = (text, tell) => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (classAt(text, at) !== WORD) continue;
    const from = at;
    at = wordEnd(text, at);
    count++;
    tell?.(from, at);
  }
  return count;
};

function wordEnd(text: string, at: number): number {
  for (;;) {
    while (classAt(text, at) >= MARK) at++;
    if (classAt(text, at) !== APOSTROPHE || classAt(text, at + 1) !== WORD) return at;
    at++;
  }
}

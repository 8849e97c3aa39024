import type { Scan } from './tokeniser.ts';
import { APOSTROPHE, classIn, MARK, WORD } from './unit-class.ts';

/**
 * Runs of letters, marks and digits, with apostrophes between them:
 * `[A-Za-z0-9]+(['’][A-Za-z0-9]+)*`, for all scripts.
 *
 *   "'I don’t know,' said A1..."
 *     ^ ^^^^^ ^^^^   ^^^^ ^^
 */
export const scanWords: Scan = ({ length }, units, tell) => {
  let count = 0;
  for (let at = 0; at < length; at++) {
    if (classIn(units, at) !== WORD) continue;
    const from = at;
    at = wordEnd(units, at);
    count++;
    tell?.(from, at);
  }
  return count;
};

function wordEnd(units: Uint16Array, at: number): number {
  for (;;) {
    while (classIn(units, at) >= MARK) at++;
    if (classIn(units, at) !== APOSTROPHE || classIn(units, at + 1) !== WORD) return at;
    at++;
  }
}

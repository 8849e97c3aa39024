import type { Scan } from './tokeniser.ts';
import { BLANK, classAt } from './unit-class.ts';

/**
 * What stands between white space.
 *
 *   "I   don't know..."
 *    ^   ^^^^^ ^^^^^^^
 */
export const scanWs: Scan = (text, tell) => {
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    while (at < text.length && classAt(text, at) === BLANK) at++;
    if (at === text.length) break;
    const from = at;
    while (at < text.length && classAt(text, at) !== BLANK) at++;
    tell?.(from, at);
  }
  return count;
};

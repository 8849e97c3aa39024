import type { Scan } from './tokeniser.ts';
import { BLANK, classIn } from './unit-class.ts';

/**
 * What stands between white space.
 *
 *   "I   don't know..."
 *    ^   ^^^^^ ^^^^^^^
 */
export const scanWs: Scan = ({ length }, units, tell) => {
  let count = 0;
  for (let at = 0; at < length; count++) {
    while (at < length && classIn(units, at) === BLANK) at++;
    if (at === length) break;
    const from = at;
    while (at < length && classIn(units, at) !== BLANK) at++;
    tell?.(from, at);
  }
  return count;
};

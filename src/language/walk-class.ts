import { isSign } from './token-ptb.ts';
import { classOf, OTHER } from './unit-class.ts';

/** Of class {@link OTHER}, and a token of ptb wherever it stands. */
const SIGN = 6;

/** What a walk leaves to JavaScript, with all of its text. */
const STRANGE = 7;

/** The class of a code point as the kernel has it (scripts/kernel/words/classes.ts): one of `classOf`, or one of these. */
export function walkClass(point: number): number {
  const char = String.fromCodePoint(point);
  const known = classOf(point);
  if (point > 0xffff) return known === OTHER ? OTHER : STRANGE;
  if (point > 0x7f && strange.test(char)) return STRANGE;
  return isSign(char) ? SIGN : known;
}

/**
 * Digits, which hold a comma or a colon before them in a word; U+212A, which is `k` in lower case; and U+017F and U+0345, which
 * are letters to a pattern without case.
 */
const strange = /\p{Nd}|\u212a|\u017f|\u0345/u;

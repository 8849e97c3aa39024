/** Whether a UTF-16 unit is part of a word: a letter, a digit or `_`. Undefined, at the end of a text, is none. */
export function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  return isHan(code) || (code >= 0xaa && !isPunctuation(code) && letter.test(text.charAt(at)));
}

/** Whether a unit is Chinese or Japanese, which are written without spaces. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Whether a text holds a Chinese or Japanese character. */
export function hasHan(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/.test(text);
}

/** How many UTF-16 units of a text are letters. */
export function lettersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return count + text.slice(at).replaceAll(/\P{L}+/gu, '').length;
    if (isAsciiLetter(code)) count++;
  }
  return count;
}

/** Whether a unit is a small letter of a script with two cases. */
export function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : code >= 0xb5 && small.test(text.charAt(at));
}

/** Whether a unit is a capital letter. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : code >= 0xc0 && capital.test(text.charAt(at));
}

/** Where the word that ends before `at` begins, at most 24 units back. */
export function wordStart(text: string, at: number): number {
  const least = Math.max(0, at - 24);
  while (at > least && (isWordUnit(text, at - 1) || isInWord(text.charCodeAt(at - 1)))) at--;
  return at;
}

/** Where the word that begins at `at` ends, at most 24 units on. */
export function wordEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + 24);
  while (at < most && (isWordUnit(text, at) || isInWord(text.charCodeAt(at)))) at++;
  return at;
}

const letter = /[\p{L}\p{N}]/u;
const small = /\p{Ll}/u;
const capital = /\p{Lu}/u;

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** The marks of the general, the Chinese and the full-width block. */
function isPunctuation(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f)
  );
}

/** Apostrophes and hyphens hold words together. */
function isInWord(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d;
}

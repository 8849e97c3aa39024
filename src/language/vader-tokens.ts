import { BLANK, classAt } from './unit-class.ts';
import { negation, plainWord, type VaderWord, wordAt } from './vader-word.ts';

/** A release of the reference. The later one has three more words in its lexicon (`heart`, `hearts`, `flawed`) and one more idiom. */
export type VaderRelease = '3.3.1' | '3.3.2';

/** The words of a text as VADER takes it apart, side by side. */
export interface VaderTokens {
  readonly words: readonly VaderWord[];
  /** Whether a word is in capitals, in a text that is not all in capitals. */
  readonly loud: readonly boolean[];
  /** Which of the words are in the lexicon. */
  readonly scored: readonly number[];
  /** Which is the first "but"; -1 if none is. */
  readonly but: number;
}

/**
 * What stands between white space, without the marks around it. An emoticon or a short word keeps its marks: whatever
 * has no more than two characters without them.
 *
 *   *sighs* It was GOOD, really!! (ok) :-)
 *    ^^^^^  ^^ ^^^ ^^^^  ^^^^^^   ^^^^ ^^^
 */
export function vaderTokens(text: string, release: VaderRelease): VaderTokens {
  // The one letter that grows in lower case is exchanged for another that is in no word of the lists, either.
  const low = text.replaceAll('İ', 'Ħ').toLowerCase();
  const words: VaderWord[] = [];
  const loud: boolean[] = [];
  const scored: number[] = [];
  let but = -1;
  let inCapitals = 0;
  let not = low.indexOf(NOT);
  for (let at = 0; at < low.length; at++) {
    if (isBlank(low, at)) continue;
    let from = at;
    while (at < low.length && !isBlank(low, at)) at++;
    let to = at;
    while (to > from && isMark(low, to - 1)) to--;
    while (from < to && isMark(low, from)) from++;
    if (to - from <= 2) {
      while (from > 0 && !isBlank(low, from - 1)) from--;
      to = at;
    }
    if (not >= 0 && not < from) not = low.indexOf(NOT, from);
    let known = wordAt(low, from, to);
    if (known?.added && release === '3.3.1') known = undefined;
    if (known?.scored) scored.push(words.length);
    else if (but < 0 && known?.text === 'but') but = words.length;
    words.push(known ?? (not >= 0 && not < to ? negation : plainWord));
    const capitals = isCapitals(text, from, to);
    loud.push(capitals);
    if (capitals) inCapitals++;
  }
  if (inCapitals === words.length) loud.fill(false);
  return { words, loud, scored, but };
}

const NOT = "n't";

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 0x20 && unit < 0x80 ? false : classAt(text, at) === BLANK;
}

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 && marks[unit] === 1;
}

/** Whether a word has capitals, and no small letters. */
function isCapitals(text: string, from: number, to: number): boolean {
  let found = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) return false;
    if (unit >= 0x80) return areCapitals(text.slice(from, to));
    if (unit >= 0x41 && unit <= 0x5a) found = true;
  }
  return found;
}

function areCapitals(word: string): boolean {
  return /\p{Uppercase}/u.test(word) && !/[\p{Lowercase}\p{Lt}]/u.test(word);
}

/** The marks of ASCII, by code. */
const marks = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[!-/:-@[-`{-~]/.test(String.fromCharCode(code)) ? 1 : 0,
);

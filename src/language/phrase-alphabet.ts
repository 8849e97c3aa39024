import { APOSTROPHE, BLANK, classOf, isInWord } from './unit-class.ts';

/** The symbol of marks that occur in no phrase; the start of a text reads as one. */
export const MARKS = 0;

/** The symbol of letters and digits that occur in no phrase. */
export const LETTERS = 1;

/** The symbol of white space and hyphens, of which a run reads as one. */
export const GAP = 2;

/** The symbol of every apostrophe. */
export const QUOTE = 3;

/** What phrases are spelled with. Characters that are written differently but read the same share a symbol. */
export interface Alphabet {
  /** The symbol of any code point. */
  readonly symbolOf: (point: number) => number;
  /** The same for ASCII, by code. */
  readonly ascii: Uint16Array;
  /** By symbol: 1 if it stands inside a word. */
  readonly inWord: Uint8Array;
  /** How many symbols there are. */
  readonly width: number;
}

/** The symbols of all characters, with one for each letter or mark of the phrases. */
export function alphabetOf(phrases: readonly string[]): Alphabet {
  const own = new Map<string, number>();
  const inWord = [0, 1, 0, 0];
  for (const character of new Set(phrases.join('').toLowerCase())) {
    const point = character.codePointAt(0) as number;
    if (isGap(point) || classOf(point) === APOSTROPHE) continue;
    own.set(character, inWord.length);
    inWord.push(isInWord(point) ? 1 : 0);
  }
  const judge = (point: number): number => {
    if (isGap(point)) return GAP;
    if (classOf(point) === APOSTROPHE) return QUOTE;
    return own.get(String.fromCodePoint(point).toLowerCase()) ?? (isInWord(point) ? LETTERS : MARKS);
  };
  // One more than the symbol, so that 0 says that it was not asked for yet.
  const asked = new Uint16Array(0x10000);
  const symbolOf = (point: number): number => {
    if (point > 0xffff) return judge(point);
    if (asked[point] === 0) asked[point] = judge(point) + 1;
    return (asked[point] as number) - 1;
  };
  return {
    symbolOf,
    ascii: Uint16Array.from({ length: 0x80 }, (_, code) => symbolOf(code)),
    inWord: Uint8Array.from(inWord),
    width: inWord.length,
  };
}

/** The symbols of a phrase, in order. */
export function spell(phrase: string, { symbolOf }: Alphabet): number[] {
  const found: number[] = [];
  for (const character of phrase.toLowerCase()) {
    const symbol = symbolOf(character.codePointAt(0) as number);
    if (symbol !== GAP || found.at(-1) !== GAP) found.push(symbol);
  }
  return found;
}

function isGap(point: number): boolean {
  return point === 0x2d || point === 0x2010 || point === 0x2011 || classOf(point) === BLANK;
}

import { APOSTROPHE, BLANK, classOf, isInWord } from './unit-class.ts';

/** The symbol of marks that occur in no phrase; the start of a text reads as one. */
export const MARKS = 0;

/** The symbol of letters and digits that occur in no phrase. */
export const LETTERS = 1;

/** The symbol of white space and hyphens, of which a run reads as one. */
export const GAP = 2;

/** The symbol of every apostrophe. */
export const QUOTE = 3;

/** The symbol of a byte that is not ASCII: which one its character has is to be asked of the code point. */
export const WIDE = 4;

/** Stands for a symbol that was not asked for. */
export const UNASKED = 0xffff;

/** What phrases are spelled with. Characters that are written differently but read the same share a symbol. */
export interface Alphabet {
  /** The symbol of any code point. */
  readonly symbolOf: (point: number) => number;
  /** The same by byte, {@link WIDE} for those that are not ASCII. */
  readonly byByte: Uint16Array;
  /** The same by code point, {@link UNASKED} for those that `symbolOf` was not asked for yet. */
  readonly symbols: Uint16Array;
  /** By symbol: 1 if it stands inside a word. */
  readonly inWord: Uint8Array;
  /** How many symbols there are. */
  readonly width: number;
}

/** The symbols of all characters, with one for each letter or mark of the phrases. */
export function alphabetOf(phrases: readonly string[]): Alphabet {
  const own = new Map<number, number>();
  const inWord = [0, 1, 0, 0, 0];
  for (const character of new Set(phrases.join('').toLowerCase())) {
    const point = character.codePointAt(0) as number;
    if (general(point) > LETTERS) continue;
    const [capital = character, ...more] = character.toUpperCase();
    if (more.length === 0) own.set(capital.codePointAt(0) as number, inWord.length);
    own.set(point, inWord.length);
    inWord.push(general(point));
  }
  // With emoji; what lies beyond is asked for each time.
  const symbols = new Uint16Array(0x20000).fill(UNASKED);
  const symbolOf = (point: number): number => {
    const known = point < symbols.length ? (symbols[point] as number) : UNASKED;
    if (known !== UNASKED) return known;
    const symbol = own.get(point) ?? general(point);
    if (point < symbols.length) symbols[point] = symbol;
    return symbol;
  };
  return {
    symbolOf,
    byByte: Uint16Array.from({ length: 0x100 }, (_, byte) => (byte < 0x80 ? symbolOf(byte) : WIDE)),
    symbols,
    inWord: Uint8Array.from(inWord),
    width: inWord.length,
  };
}

/** The symbol of a character that is in no phrase. */
function general(point: number): number {
  if (point === 0x2d || point === 0x2010 || point === 0x2011 || classOf(point) === BLANK) return GAP;
  if (classOf(point) === APOSTROPHE) return QUOTE;
  return isInWord(point) ? LETTERS : MARKS;
}

/** The symbols of a phrase, in order. */
export function spell(phrase: string, { symbolOf, byByte }: Alphabet): number[] {
  const lower = phrase.toLowerCase();
  const found: number[] = [];
  let last = -1;
  for (let at = 0; at < lower.length;) {
    const point = lower.codePointAt(at) as number;
    const symbol = point < 0x80 ? (byByte[point] as number) : symbolOf(point);
    if (symbol !== GAP || last !== GAP) found.push(symbol);
    last = symbol;
    at += point > 0xffff ? 2 : 1;
  }
  return found;
}

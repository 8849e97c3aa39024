/**
 * What lies where in the part of the memory that texts are taken apart in: places are bytes behind its start, which every
 * function is handed as `part`. A row has a bit for each unit of the text, and 64 bits before and behind them.
 */

/** What a text came to: tokens of ws, of word, of ptb. */
export const foundAt: i32 = 0;
/** How many words the table has. */
export const typesAt: i32 = 12;
/** The last of the words of the table that are two to ptb (`cannot`), and of the abbreviations, which follow. */
export const joinedAt: i32 = 16;
export const listedAt: i32 = 20;
/** The class of each code point of the first two planes. */
export const classesAt: i32 = 0x40;
/** The units of the text, with a 0 before them and white space behind. */
export const unitsAt: i32 = 0x20100;
/** How many units a text may have: 64 fewer than there is room for. */
export const mostUnits: i32 = (1 << 18) - 64;
/** The text in lower case, a byte a unit: 0x27 for every apostrophe, 0xff for all else beyond ASCII. */
export const lettersAt: i32 = 0xa0200;

const rowSize: i32 = (1 << 15) + 16;
/** What is in a word: letters, digits, combining marks behind them, and then apostrophes between them. */
export const wordsAt: i32 = 0xe0400;
export const apostrophesAt: i32 = wordsAt + rowSize;
export const blanksAt: i32 = apostrophesAt + rowSize;
/** What parts the words of ptb: white space, and the marks that are tokens of their own. */
export const breaksAt: i32 = blanksAt + rowSize;
/** Marks of which ptb has to ask what stands around them. */
export const doubtsAt: i32 = breaksAt + rowSize;

/** The letters of each word of the table, 16 bytes, by its id: ids begin at 1. */
export const keysAt: i32 = 0x110000;
export const mostTypes: i32 = (1 << 17) - 1;
/** The ids of words, by the hash of their letters; 0 where there is none. */
export const slotsAt: i32 = 0x310000;
export const slotBits: i32 = 18;
/** The ids of the words of the last texts, and where in its text each of them starts. */
export const idsAt: i32 = 0x410000;
export const startsAt: i32 = 0x510000;

/** 57 bits of a row, or more, from a place on. */
// @ts-ignore: decorator
@inline
export function bits(row: i32, at: i32): u64 {
  return load<u64>(row + (at >> 3)) >> (at & 7);
}

// @ts-ignore: decorator
@inline
export function bit(row: i32, at: i32): bool {
  return (<i32>load<u8>(row + (at >> 3)) >> (at & 7)) & 1 ? true : false;
}

// @ts-ignore: decorator
@inline
export function unitAt(part: i32, at: i32): i32 {
  return <i32>load<u16>(part + (at << 1), unitsAt);
}

import { abbreviations } from '../lexicons/phrases/abbreviations.ts';
import { decode, indexOfByte, writeUnits } from '../source/bytes.ts';
import { kernelOf, lend } from '../source/kernel.ts';
import { joinedWords } from './token-ptb.ts';
import { walkClass } from './walk-class.ts';

/** What one walk through a text finds: how many tokens it has by each tokeniser, and its words. */
export interface Walk {
  readonly ws: number;
  readonly word: number;
  readonly ptb: number;
  /**
   * The words, folded, are `ids[from]` up to `ids[to]`: a word of ASCII has an id from 1 on, the lower the sooner it was met
   * ({@link wordOf}); for one that has none it is where it ends in the text, negated. `starts` tells where each begins. To be
   * read only while the walk {@link isKept}.
   */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly era: number;
}

/**
 * Takes a text apart by all tokenisers at once, many times as fast as {@link tokenise} does by one: in WebAssembly
 * (scripts/kernel/words.ts). Undefined where there is none, of very long texts, and of those with characters that are left
 * to JavaScript.
 */
export function walkThrough(text: string): Walk | undefined {
  if (room === undefined) room = makeRoom() ?? null;
  return room?.walk(text);
}

/** Whether the ids of a walk have not yet made room for those of later ones. */
export function isKept({ era }: Walk): boolean {
  return room?.era === era;
}

/** The word that has an id. */
export function wordOf(id: number): string {
  return room?.wordOf(id) ?? '';
}

/** The part of the kernel's memory that texts are laid out in, and the words that were met. */
interface Room {
  /** Goes up when the first ids are written over. */
  readonly era: number;
  walk(text: string): Walk | undefined;
  wordOf(id: number): string;
}

let room: Room | null | undefined;

const keySize = 16;

function makeRoom(): Room | undefined {
  const loan = lend('words');
  const kernel = loan && kernelOf(loan.bytes);
  if (!kernel) return undefined;
  const { bytes, from: part } = loan;
  const { scan, joinedAt, classesAt, unitsAt, mostUnits, keysAt, idsAt, startsAt } = kernel.words;
  // Four bytes for each.
  const mostIds = (startsAt - idsAt) / 4;
  const found = new Int32Array(bytes.buffer, part, 3);
  const seeds = new Int32Array(bytes.buffer, part + joinedAt, 2);
  const classes = new Uint8Array(bytes.buffer, part + classesAt, 0x20000);
  const units = new Uint16Array(bytes.buffer, part + unitsAt, mostUnits);
  const ids = new Int32Array(bytes.buffer, part + idsAt, mostIds);
  const starts = new Int32Array(bytes.buffer, part + startsAt, mostIds);
  const words: string[] = [];
  let era = 0;
  let next = 0;

  /** Walks through what is laid out; gives the place behind its ids. Tells the kernel the classes that it asks for. */
  function walked(length: number): number | undefined {
    const at = part + idsAt;
    for (;;) {
      const end = scan(part, length, at + next * 4);
      if (end >= 0) return (end - at) / 4;
      if (end === REFUSED) return undefined;
      classes[-end] = walkClass(-end);
    }
  }

  function walk(text: string): Walk | undefined {
    const { length } = text;
    if (length > mostUnits) return undefined;
    // A word has a unit at least, and one between it and the next.
    if (next + (length + 1) / 2 > mostIds) {
      next = 0;
      era++;
    }
    writeUnits(text, units);
    const from = next;
    const to = walked(length);
    if (to === undefined) return undefined;
    next = to;
    return {
      ws: found[0] as number,
      word: found[1] as number,
      ptb: found[2] as number,
      ids,
      starts,
      from,
      to,
      era,
    };
  }

  function read(id: number): string {
    const at = part + keysAt + id * keySize;
    // A zero is behind the letters, and where there are none: before the next word's.
    return decode(bytes, at, Math.min(indexOfByte(bytes, 0, at), at + keySize));
  }

  for (let code = 0; code < 0x80; code++) classes[code] = walkClass(code);
  // The first ids mean something to the kernel.
  walk([...joinedWords, ...abbreviations].join(' '));
  seeds.set([joinedWords.length, joinedWords.length + abbreviations.length]);
  return {
    get era() {
      return era;
    },
    walk,
    wordOf: (id) => (words[id] ??= read(id)),
  };
}

/** What the kernel says of a text that is left to JavaScript. */
const REFUSED = -0x80000000;

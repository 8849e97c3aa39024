/** What the kernel (scripts/kernel/triggers.ts) does for triggers: it looks for phrases, and tells which bytes stretches have. */
export interface TriggerKernel {
  /**
   * Notes in {@link ends} where the phrases of an automaton end in `[from, to)`, and gives how often; -1 if that takes more
   * room than there is, or a character has no place in the table of symbols: see language/phrase-endings.ts.
   */
  readonly endings: (next: Int32Array, symbols: Symbols, from: number, to: number) => number;
  /** Pairs of a state, and the place behind what ends in it. */
  readonly ends: Int32Array;
  /** Replaces `count` edges in the kernel's table by the masks of the stretches between each and the next: see lint/byte-masks.ts. */
  readonly masks: (bits: Uint32Array, count: number) => void;
}

/** The symbols of characters by byte and by code point: see language/phrase-alphabet.ts. */
interface Symbols {
  readonly byByte: Uint16Array;
  readonly symbols: Uint16Array;
  /** Tells the symbol of a character, and puts it into the table. */
  readonly symbolOf: (point: number) => number;
}

/** What the kernel's code has for it. */
export interface TriggerExports {
  readonly endings: (
    from: number,
    to: number,
    next: number,
    byByte: number,
    symbols: number,
    notes: number,
    found: number,
    most: number,
  ) => number;
  readonly masks: (table: number, count: number, bits: number) => void;
}

// What lies where in the part: the bits of bytes; characters that were met and have no symbol yet, behind their number;
// endings; and the tables of automata, as many as there is room for.
const bitsAt = 0;
const notesAt = 1024;
const endsAt = 1 << 20;
const tablesAt = 1 << 21;
const mostNotes = 4000;
/** How many endings are noted of each quarter of a stretch. */
const mostEnds = 1 << 15;

/** Where the tables of an automaton lie. */
interface Places {
  readonly next: number;
  readonly byByte: number;
  readonly symbols: number;
}

/** The triggers' part of the kernel, `[part, end)` of its memory; edges and masks lie at `table`. */
export function triggerKernel(
  { endings, masks }: TriggerExports,
  memory: Uint8Array,
  [part, end]: readonly [number, number],
  table: number,
): TriggerKernel {
  const notes = new Int32Array(memory.buffer, part + notesAt, mostNotes);
  const known = new Map<Int32Array, Places>();
  let free = part + tablesAt;
  let bitsThere: Uint32Array | undefined;

  const put = (at: number, given: ArrayBufferView): number => {
    memory.set(new Uint8Array(given.buffer, given.byteOffset, given.byteLength), at);
    return at;
  };
  /** Lays the tables of an automaton out, unless they are there; undefined if they are too large. */
  const placesOf = (next: Int32Array, { byByte, symbols }: Symbols): Places | undefined => {
    const before = known.get(next);
    if (before) return before;
    const size = next.byteLength + byByte.byteLength + symbols.byteLength;
    if (size > end - part - tablesAt) return undefined;
    if (free + size > end) {
      known.clear();
      free = part + tablesAt;
    }
    const places = {
      next: put(free, next),
      byByte: put(free + next.byteLength, byByte),
      symbols: put(free + next.byteLength + byByte.byteLength, symbols),
    };
    free += size;
    known.set(next, places);
    return places;
  };

  return {
    endings(next, alphabet, from, to) {
      const places = placesOf(next, alphabet);
      if (!places) return -1;
      const walk = (): number =>
        endings(
          from,
          to,
          places.next,
          places.byByte,
          places.symbols,
          part + notesAt,
          part + endsAt,
          mostEnds,
        );
      const found = walk();
      if (notes[0] === 0) return found;
      for (const point of notes.subarray(1, 1 + (notes[0] as number))) alphabet.symbolOf(point);
      put(places.symbols, alphabet.symbols);
      notes[0] = 0;
      const again = walk();
      const isKnown = notes[0] === 0;
      notes[0] = 0;
      return isKnown ? again : -1;
    },
    ends: new Int32Array(memory.buffer, part + endsAt, 8 * mostEnds),
    masks(bits, count) {
      if (bits !== bitsThere) put(part + bitsAt, bits);
      bitsThere = bits;
      masks(table, count, part + bitsAt);
    },
  };
}

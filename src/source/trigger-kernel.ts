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
    ...from_to_next_byByte_symbols_notes_found_most: readonly [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
  ) => number;
  readonly masks: (table: number, count: number, bits: number) => void;
}

/** The tables that are handed in: where in the part each lies, and how many bytes it may have. */
const slots = {
  bits: [0, 1024],
  byByte: [1024, 512],
  symbols: [2048, 1 << 18],
  next: [1 << 21, 14 << 20],
} as const;
/** Where characters are noted that were met and have no symbol yet, behind their number, and how many at most. */
const unasked = { at: 1 << 19, most: 4000 } as const;
const endsAt = 1 << 20;
/** How many endings are noted of each quarter of a stretch. */
const mostEnds = 1 << 15;

/** The triggers' part of the kernel, which begins at `part` of its memory; edges and masks lie at `table`. */
export function triggerKernel(
  { endings, masks }: TriggerExports,
  memory: Uint8Array,
  { part, table }: { readonly part: number; readonly table: number },
): TriggerKernel {
  const held: Record<string, ArrayBufferView | undefined> = {};
  /** Puts a table into its slot, unless it is there, and gives its place; 0 if it is too large. */
  const placed = (slot: keyof typeof slots, given: ArrayBufferView): number => {
    const [at, most] = slots[slot];
    if (held[slot] !== given) {
      if (given.byteLength > most) return 0;
      memory.set(new Uint8Array(given.buffer, given.byteOffset, given.byteLength), part + at);
      held[slot] = given;
    }
    return part + at;
  };
  const notes = new Int32Array(memory.buffer, part + unasked.at, unasked.most);
  return {
    endings(next, { byByte, symbols, symbolOf }, from, to) {
      const nextAt = placed('next', next);
      if (nextAt === 0) return -1;
      const byByteAt = placed('byByte', byByte);
      const walk = (): number =>
        endings(
          from,
          to,
          nextAt,
          byByteAt,
          placed('symbols', symbols),
          part + unasked.at,
          part + endsAt,
          mostEnds,
        );
      const found = walk();
      if (notes[0] === 0) return found;
      for (const point of notes.subarray(1, 1 + (notes[0] as number))) symbolOf(point);
      held['symbols'] = undefined;
      notes[0] = 0;
      const again = walk();
      const isKnown = notes[0] === 0;
      notes[0] = 0;
      return isKnown ? again : -1;
    },
    ends: new Int32Array(memory.buffer, part + endsAt, 8 * mostEnds),
    masks: (bits, count) => masks(table, count, placed('bits', bits)),
  };
}

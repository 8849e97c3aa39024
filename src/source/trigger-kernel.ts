/** What the kernel (scripts/kernel/triggers.ts) does for triggers: it looks for phrases, and tells which bytes stretches have. */
export interface TriggerKernel {
  /**
   * Notes in {@link ends} where the phrases of an automaton end in `[from, to)`, and gives how often; -1 if that takes more
   * room than there is, or a symbol that is not known yet: see language/phrase-hits.ts.
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
}

/** What the kernel's code has for it. */
export interface TriggerExports {
  readonly endings: (
    ...from_to_next_byByte_symbols_found_most: [number, number, number, number, number, number, number]
  ) => number;
  readonly masks: (table: number, count: number, bits: number) => void;
}

/** The tables that are handed in: where in the part each lies, and how many bytes it may have. */
const slots = {
  bits: [0, 1024],
  byByte: [1024, 512],
  symbols: [2048, 1 << 18],
  next: [1 << 20, 15 << 20],
} as const;
const endsAt = 1 << 19;
/** How many endings are noted of each quarter of a stretch. */
const mostEnds = 1 << 13;

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
  return {
    endings(next, { byByte, symbols }, from, to) {
      const nextAt = placed('next', next);
      if (nextAt === 0) return -1;
      const [byByteAt, symbolsAt] = [placed('byByte', byByte), placed('symbols', symbols)];
      const found = endings(from, to, nextAt, byByteAt, symbolsAt, part + endsAt, mostEnds);
      // What is not known now is asked for by the other way, and known next time.
      if (found < 0) held['symbols'] = undefined;
      return found;
    },
    ends: new Int32Array(memory.buffer, part + endsAt, 8 * mostEnds),
    masks: (bits, count) => masks(table, count, placed('bits', bits)),
  };
}

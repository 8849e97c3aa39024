import { kernelCode } from './kernel-code.ts';

/**
 * Byte work in WebAssembly, sixteen bytes at a time (scripts/kernel/kernel.ts): only for bytes that lie in its own
 * memory, {@link inKernel}. Each has a twin in JavaScript, which is the reference, and does what is too large for it.
 */
export interface Kernel {
  /** All of its memory. */
  readonly bytes: Uint8Array;
  /** Where `survey` and `openers` note places, {@link mostPlaces} at the most. */
  readonly table: Int32Array;
  /** Puts `[from, to)` at `at` as the inside of a JSON string and gives the place behind it: see export/escape.ts. */
  readonly escape: (from: number, to: number, at: number) => number;
  /** Copies `[from, to)` to `at`; a call costs less than one of the platform's own. */
  readonly copy: (from: number, to: number, at: number) => void;
  /** Notes every number sign, gives how many there are, and looks for what {@link found} tells of. */
  readonly survey: (from: number, to: number) => number;
  /** The end of a JSON string that is written as `escape` writes, or -1: see read/plain-string.ts. */
  readonly stringEnd: (from: number, to: number) => number;
  /** How many of `[from, to)` are one of three bytes: see source/count.ts. */
  readonly count: (from: number, to: number, one: number, two: number, three: number) => number;
  /** Notes every byte that may open a cue, and gives how many there are: see language/cues.ts. */
  readonly openers: (from: number, to: number) => number;
  /**
   * Notes in {@link ends} where the phrases of an automaton end in `[from, to)`, and gives how often; -1 if that takes more
   * room than there is, or a symbol that is not known yet: see language/phrase-hits.ts.
   */
  readonly endings: (next: Int32Array, symbols: Symbols, from: number, to: number) => number;
  /** Pairs of a state, and the place behind what ends in it. */
  readonly ends: Int32Array;
  /** Replaces `count` edges in {@link table} by the masks of the stretches between each and the next: see lint/byte-masks.ts. */
  readonly masks: (bits: Uint32Array, count: number) => void;
  /** What the last call found beside what it gave. */
  readonly found: {
    /** Line feeds (`escape`, `survey`). */
    readonly feeds: number;
    /** 1: a backtick, 2: a `>`, 4: a byte beyond ASCII (`survey`). */
    readonly met: number;
    /** Escapes (`stringEnd`). */
    readonly escapes: number;
  };
}

/** The symbols of characters by byte and by code point: see language/phrase-alphabet.ts. */
interface Symbols {
  readonly byByte: Uint16Array;
  readonly symbols: Uint16Array;
}

/** How many places the table holds. */
export const mostPlaces = 1 << 15;

/** A part of the kernel's memory: `[from, to)` of its bytes. */
export interface Loan {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  giveBack(): void;
}

const mebi = 1 << 20;
const tableAt = 64;
// Pages of a file are copied fastest to pages of memory; behind the last part a few bytes may be touched.
const parts = {
  window: [mebi / 4, 5 * mebi],
  page: [5 * mebi, 13 * mebi - 64],
  words: [29 * mebi, 45 * mebi - 64],
} as const;
/** Where tables lie that are handed in, and how many bytes each may have. */
const slots = {
  bits: [13 * mebi, 1024],
  byByte: [13 * mebi + 1024, 512],
  symbols: [13 * mebi + 2048, mebi / 4],
  next: [14 * mebi, 15 * mebi],
} as const;
const endsAt = 13 * mebi + mebi / 2;
/** How many endings are noted of each quarter of a stretch. */
const mostEnds = 1 << 13;
// What is never touched takes no room.
const memorySize = 45 * mebi;

const lent = { window: false, page: false, words: false };
let made: Kernel | null | undefined;
let known: Uint8Array | undefined;

/** Lends a part of the kernel's memory, to one user at a time; undefined if it is lent already, or there is no kernel. */
export function lend(part: keyof typeof parts): Loan | undefined {
  made ??= make();
  if (!made || lent[part]) return undefined;
  lent[part] = true;
  const [from, to] = parts[part];
  return { bytes: made.bytes, from, to, giveBack: () => void (lent[part] = false) };
}

/** The kernel, if it can reach these bytes; their places are then places of its memory. */
export function kernelOf(bytes: Uint8Array): Kernel | undefined {
  if (bytes === known) return made ?? undefined;
  if (!made || bytes.buffer !== made.bytes.buffer || bytes.byteOffset !== 0) return undefined;
  known = bytes;
  return made;
}

interface Platform {
  readonly WebAssembly?: {
    readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
    readonly Module: new (code: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  };
}

/** Null where the platform has no WebAssembly, or one without vectors. */
function make(): Kernel | null {
  const { WebAssembly: platform } = globalThis as unknown as Platform;
  if (!platform) return null;
  try {
    const memory = new platform.Memory({ initial: memorySize >> 16 });
    const code = Uint8Array.from(atob(kernelCode), (letter) => letter.charCodeAt(0));
    const { exports } = new platform.Instance(new platform.Module(code), { env: { memory } });
    return bound(exports as Exports, memory.buffer);
  } catch {
    return null;
  }
}

interface Exports extends Pick<Kernel, 'copy' | 'escape' | 'stringEnd' | 'count'> {
  readonly survey: (from: number, to: number, table: number, most: number) => number;
  readonly openers: (from: number, to: number, table: number, most: number) => number;
  readonly endings: (
    ...from_to_next_byByte_symbols_found_most: [number, number, number, number, number, number, number]
  ) => number;
  readonly masks: (table: number, count: number, bits: number) => void;
}

function bound(exports: Exports, buffer: ArrayBuffer): Kernel {
  const { copy, escape, stringEnd, count, survey, openers, endings, masks } = exports;
  const words = new Int32Array(buffer, 0, 3);
  const bytes = new Uint8Array(buffer);
  const held: Record<string, ArrayBufferView | undefined> = {};
  /** Puts a table into its slot, unless it is there, and gives its place; 0 if it is too large. */
  const placed = (slot: keyof typeof slots, table: ArrayBufferView): number => {
    const [at, most] = slots[slot];
    if (held[slot] === table) return at;
    if (table.byteLength > most) return 0;
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at);
    held[slot] = table;
    return at;
  };
  return {
    bytes,
    table: new Int32Array(buffer, tableAt, mostPlaces),
    copy,
    escape,
    stringEnd,
    count,
    survey: (from, to) => survey(from, to, tableAt, mostPlaces),
    openers: (from, to) => openers(from, to, tableAt, mostPlaces),
    endings(next, { byByte, symbols }, from, to) {
      const nextAt = placed('next', next);
      if (nextAt === 0) return -1;
      const [byByteAt, symbolsAt] = [placed('byByte', byByte), placed('symbols', symbols)];
      const found = endings(from, to, nextAt, byByteAt, symbolsAt, endsAt, mostEnds);
      // What is not known now is asked for by the other way, and known next time.
      if (found < 0) held['symbols'] = undefined;
      return found;
    },
    ends: new Int32Array(buffer, endsAt, 8 * mostEnds),
    masks: (bits, number) => masks(tableAt, number, placed('bits', bits)),
    found: {
      get feeds() {
        return words[0] as number;
      },
      get met() {
        return words[1] as number;
      },
      get escapes() {
        return words[2] as number;
      },
    },
  };
}

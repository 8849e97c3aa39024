import { kernelCode } from './kernel-code.ts';
import { type TriggerExports, type TriggerKernel, triggerKernel } from './trigger-kernel.ts';
import { type WordExports, type WordKernel, wordKernel } from './word-kernel.ts';

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
  /** Looks for what triggers ask for, in a part of its own. */
  readonly triggers: TriggerKernel;
  /** Takes texts apart into words, in the part of that name: see language/word-walk.ts. */
  readonly words: WordKernel;
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
/** The part of the triggers, which nobody borrows. */
const triggersIn = [13 * mebi, 29 * mebi - 64] as const;
// What is never touched takes no room.
const memorySize = 45 * mebi;

const lent = { window: false, page: false, words: false };
let made: Kernel | null | undefined;
let known: Uint8Array | undefined;

/** Lends a part of the kernel's memory, to one user at a time; undefined if it is lent already, or there is no kernel. */
export function lend(part: keyof typeof parts): Loan | undefined {
  if (made === undefined) made = make();
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

interface Exports
  extends Pick<Kernel, 'copy' | 'escape' | 'stringEnd' | 'count'>, TriggerExports, WordExports {
  readonly survey: (from: number, to: number, table: number, most: number) => number;
  readonly openers: (from: number, to: number, table: number, most: number) => number;
}

function bound(exports: Exports, buffer: ArrayBuffer): Kernel {
  const { copy, escape, stringEnd, count, survey, openers } = exports;
  const words = new Int32Array(buffer, 0, 3);
  const bytes = new Uint8Array(buffer);
  return {
    bytes,
    table: new Int32Array(buffer, tableAt, mostPlaces),
    copy,
    escape,
    stringEnd,
    count,
    survey: (from, to) => survey(from, to, tableAt, mostPlaces),
    openers: (from, to) => openers(from, to, tableAt, mostPlaces),
    triggers: triggerKernel(exports, bytes, triggersIn, tableAt),
    words: wordKernel(exports),
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

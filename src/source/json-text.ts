import { type Cursor, cursor } from './cursor.ts';

/** Bytes that hold JSON, and what scans of them remember. Make one for each window, not one for each value. */
export interface JsonText {
  /** Ends where the text ends, so that no search runs beyond it. */
  readonly bytes: Uint8Array;
  /** The memory under `bytes`, four bytes a word. */
  readonly words: Int32Array;
  readonly quotes: Cursor;
  readonly slashes: Cursor;
  readonly feeds: Cursor;
}

/** Why bytes are not JSON: at `at`, `expected` is missing. `cut`: nothing is wrong so far, but the bytes end there. */
export interface JsonFault {
  readonly at: number;
  readonly expected: string;
  readonly cut: boolean;
}

/** Makes `bytes[0, to)` ready to be scanned. */
export function jsonText(bytes: Uint8Array, to: number): JsonText {
  const text = to === bytes.length ? bytes : bytes.subarray(0, to);
  const words = new Int32Array(text.buffer, 0, text.buffer.byteLength >>> 2);
  return {
    bytes: text,
    words,
    quotes: cursor(text, 0x22),
    slashes: cursor(text, 0x5c),
    feeds: cursor(text, 0x0a),
  };
}

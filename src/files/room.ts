import type { Window } from '../read/reader.ts';

/** Bytes to read into: `[at - left, at)` is what was left of the window before, `[at, end)` is free. */
export interface Room {
  readonly bytes: Uint8Array;
  readonly left: number;
  readonly at: number;
  readonly end: number;
}

/** Makes room for one window of a source after the other. */
export interface Rooms {
  /** Room for `size` more bytes behind what is left of a window. */
  make(size: number, window?: Window): Room;
  close(): void;
}

/** Room in one buffer for all windows, and for those of the next source, or in fresh bytes for each. */
export function openRooms(reuse: boolean): Rooms {
  let buffer = reuse ? spare : undefined;
  if (reuse) spare = undefined;
  return {
    make(size, window) {
      const left = window ? window.to - window.from : 0;
      const at = size < 32 * page ? left : aligned(left);
      const end = at + size;
      if (!reuse) buffer = allocate(end);
      else if (buffer === undefined || buffer.length < end)
        buffer = allocate(Math.max(end, usual) + 16 * page);
      if (window) buffer.set(window.bytes.subarray(window.from, window.to), at - left);
      return { bytes: buffer, left, at, end };
    },
    close() {
      if (reuse && buffer && buffer.length < 4 * usual) spare = buffer;
    },
  };
}

const page = 4096;
const usual = 1 << 20;
let spare: Uint8Array | undefined;

/** Where to read to: large buffers begin 16 bytes behind a page, and where file and memory meet on one, copying is fastest. */
function aligned(left: number): number {
  return Math.ceil((left + 16) / page) * page - 16;
}

/** Bytes not yet cleared, in a memory of their own. */
function allocate(size: number): Uint8Array {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
}

import type { Window } from '../read/reader.ts';
import { lend, type Loan } from '../source/kernel.ts';

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

/** Room in one buffer for all windows (in the kernel's memory while they fit there), or in fresh bytes for each. */
export function openRooms(reuse: boolean): Rooms {
  const loan = reuse ? lend('window') : undefined;
  // Written out: in a spread each object gets a shape of its own, which takes a microsecond and outlives it.
  let place: Place | undefined = loan && { bytes: loan.bytes, from: loan.from, to: loan.to, lead: 0 };
  return {
    make(size, window) {
      const left = window ? window.to - window.from : 0;
      const room = (where: Place | undefined) =>
        size < 32 * page ? left : aligned(left, where?.lead ?? mallocLead);
      if (!place || !reuse || place.from + room(place) + size > place.to)
        place = allocate(Math.max(room(undefined) + size, reuse ? usual + 16 * page : 0));
      const at = place.from + room(place);
      const { bytes } = place;
      if (window) bytes.set(window.bytes.subarray(window.from, window.to), at - left);
      return { bytes, left, at, end: at + size };
    },
    close: () => loan?.giveBack(),
  };
}

/** Bytes to read into: `[from, to)`, the first of them `lead` bytes behind the start of a page of memory. */
interface Place extends Pick<Loan, 'bytes' | 'from' | 'to'> {
  readonly lead: number;
}

const page = 4096;
const usual = 1 << 20;
const mallocLead = 16;

/** Where to read to, from the start of a place: where file and memory meet on a page, copying is fastest. */
function aligned(left: number, lead: number): number {
  return Math.ceil((left + lead) / page) * page - lead;
}

/** Bytes not yet cleared, in a memory of their own. */
function allocate(size: number): Place {
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
  return { bytes, from: 0, to: size, lead: mallocLead };
}

import { indexOfByte } from './bytes.ts';

const feed = 0x0a;
const carriage = 0x0d;

/** Tells where each line end in `bytes[from, to)` begins and ends, in order: `\n`, `\r\n` or a lone `\r`. */
export function lineEnds(
  bytes: Uint8Array,
  from: number,
  to: number,
  tell: (from: number, to: number) => void,
): void {
  const view = bytes.subarray(0, to);
  const next = (byte: number, at: number): number => {
    // Line ends often stand side by side, and a native search is dear.
    if (view[at] === byte) return at;
    const found = indexOfByte(view, byte, at);
    return found < 0 ? to : found;
  };
  let nextFeed = next(feed, from);
  let nextCarriage = next(carriage, from);
  while (nextFeed < to || nextCarriage < to) {
    const start = Math.min(nextFeed, nextCarriage);
    const end = nextFeed === start + 1 && nextFeed < to ? start + 2 : start + 1;
    tell(start, end);
    if (nextFeed < end) nextFeed = next(feed, end);
    if (nextCarriage < end) nextCarriage = next(carriage, end);
  }
}

import { indexOfByte } from './bytes.ts';

const feed = 0x0a;
const carriage = 0x0d;

/** A line end: `\n`, `\r\n` or a lone `\r`, as a stretch of bytes. */
export interface LineEnd {
  readonly from: number;
  readonly to: number;
}

/** The line ends in `bytes[from, to)`, in order. */
export function* lineEnds(bytes: Uint8Array, from: number, to: number): Generator<LineEnd> {
  const view = bytes.subarray(0, to);
  const next = (byte: number, at: number): number => {
    const found = indexOfByte(view, byte, at);
    return found < 0 ? to : found;
  };
  let nextFeed = next(feed, from);
  let nextCarriage = next(carriage, from);
  while (nextFeed < to || nextCarriage < to) {
    const start = Math.min(nextFeed, nextCarriage);
    const end = nextFeed === start + 1 && nextFeed < to ? start + 2 : start + 1;
    yield { from: start, to: end };
    if (nextFeed < end) nextFeed = next(feed, end);
    if (nextCarriage < end) nextCarriage = next(carriage, end);
  }
}

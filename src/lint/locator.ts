import { decode, indexOfByte } from '../source/bytes.ts';

/** A window of a source while it is read: see read/reader.ts. */
interface Stretch {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly base: number;
  /** The line of `bytes[from]`. */
  readonly line: number;
}

/** A place as people count: the line from 1, the column from 1 in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Tells line and column of places in a source that is read window by window. Asked from place to place, it goes over
 * each byte once; asked for a place further back, it starts again where it was told to {@link Locator.hold}.
 */
export interface Locator {
  /** A window begins: the first one, or what follows on the one that was left. */
  enter(window: Stretch): void;
  /** The window is done with, as far as its `from` has come. */
  leave(): void;
  /** Places before this one will not be asked for. */
  hold(offset: number): void;
  /** The place of a byte of the source. */
  at(offset: number): Position;
}

const feed = 0x0a;
const mark = [0xef, 0xbb, 0xbf];

/** A locator at the start of a source. */
export function locator(): Locator {
  let window: Stretch = { bytes: new Uint8Array(0), from: 0, to: 0, base: 0, line: 1 };
  let held = { offset: 0, line: 1, units: 0 };
  let wanted = 0;
  let known = held;
  /** Where the next line feed stands, as far as it is known: a line of megabytes is not searched again for each place in it. */
  let nextFeed = -1;
  const go = (offset: number): void => {
    if (offset < known.offset) {
      known = held;
      nextFeed = -1;
    }
    if (offset <= known.offset) return;
    const { bytes, base } = window;
    let { line, units } = known;
    let head = known.offset - base;
    const to = offset - base;
    for (;;) {
      if (nextFeed < head) {
        nextFeed = indexOfByte(bytes, feed, head);
        if (nextFeed < 0) nextFeed = Infinity;
      }
      if (nextFeed >= to) break;
      line++;
      units = 0;
      head = nextFeed + 1;
    }
    known = { offset, line, units: units + decode(bytes, head, to).length };
  };
  return {
    enter(next) {
      window = next;
      nextFeed = -1;
      // A byte order mark is no column.
      const { bytes, from, base } = next;
      if (base + from === 0 && mark.every((byte, i) => bytes[from + i] === byte))
        known = held = { ...held, offset: mark.length };
    },
    leave() {
      const { bytes, from, base, line } = window;
      const start = known.offset - base;
      const last = from > start ? bytes.subarray(start, from).lastIndexOf(feed) : -1;
      const units =
        last < 0
          ? known.units + (from > start ? decode(bytes, start, from).length : 0)
          : decode(bytes, start + last + 1, from).length;
      known = held = { offset: base + from, line, units };
      wanted = 0;
    },
    hold(offset) {
      wanted = offset;
    },
    at(offset) {
      if (wanted > held.offset) {
        go(wanted);
        held = known;
      }
      go(offset);
      return { line: known.line, column: known.units + 1 };
    },
  };
}

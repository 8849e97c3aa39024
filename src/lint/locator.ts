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
 * Tells line and column of places in a source that is read window by window. Places are asked for in any order from the
 * one on that it was told to {@link Locator.hold}: it goes over the bytes up to the last of them once, and keeps marks on
 * the way.
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

/** A place on the way: how many line feeds stand before it, and how many UTF-16 units before it on its line. */
interface Mark {
  readonly offset: number;
  readonly line: number;
  readonly units: number;
}

const feed = 0x0a;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** How many bytes lie between two marks: as many are looked through again, at most, for a place between them. */
const stride = 2048;

/** A locator at the start of a source. */
export function locator(): Locator {
  let window: Stretch = { bytes: new Uint8Array(0), from: 0, to: 0, base: 0, line: 1 };
  let wanted = 0;
  /** The first is where it was told to hold; the next ones lie `stride` apart, at the start of a character. */
  let marks: Mark[] = [{ offset: 0, line: 1, units: 0 }];
  let known = marks[0] as Mark;
  const holdAt = (mark: Mark): void => {
    marks = [mark];
    known = mark;
  };
  const find = (offset: number): Mark => {
    const start = marks[0] as Mark;
    const index = Math.floor(Math.max(0, offset - start.offset) / stride);
    while (marks.length <= index)
      marks.push(
        after(window, marks.at(-1) ?? start, boundary(window, start.offset + marks.length * stride)),
      );
    const mark = marks[index] as Mark;
    return (known = after(
      window,
      known.offset > mark.offset && known.offset <= offset ? known : mark,
      offset,
    ));
  };
  return {
    enter(next) {
      window = next;
      // A byte order mark is no column.
      const { bytes, from, base } = next;
      if (base + from === 0 && byteOrderMark.every((byte, i) => bytes[from + i] === byte))
        holdAt({ offset: byteOrderMark.length, line: 1, units: 0 });
    },
    leave() {
      const { bytes, from, base, line } = window;
      const start = known.offset - base;
      const last = from > start ? bytes.subarray(start, from).lastIndexOf(feed) : -1;
      const units =
        last < 0
          ? known.units + (from > start ? decode(bytes, start, from).length : 0)
          : decode(bytes, start + last + 1, from).length;
      holdAt({ offset: base + from, line, units });
      wanted = 0;
    },
    hold(offset) {
      wanted = offset;
    },
    at(offset) {
      if (wanted > (marks[0] as Mark).offset) holdAt(find(wanted));
      const { line, units } = find(offset);
      return { line, column: units + 1 };
    },
  };
}

/** The mark at a place that lies at or behind another one; the other one, if it lies before. */
function after({ bytes, base }: Stretch, mark: Mark, offset: number): Mark {
  if (offset <= mark.offset) return mark;
  const to = offset - base;
  let head = mark.offset - base;
  let { line, units } = mark;
  const between = bytes.subarray(head, to);
  for (let at = indexOfByte(between, feed, 0); at >= 0; at = indexOfByte(between, feed, at + 1)) {
    line++;
    units = 0;
    head = mark.offset - base + at + 1;
  }
  return { offset, line, units: units + decode(bytes, head, to).length };
}

/** The start of the character that a byte of the source belongs to. */
function boundary({ bytes, base }: Stretch, offset: number): number {
  let at = offset;
  while (offset - at < 3 && ((bytes[at - base] as number) & 0xc0) === 0x80) at--;
  return at;
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { indexOfByte } from '../source/bytes.ts';
import { countLines } from '../source/count.ts';

/** A file whose lines are looked up by place. */
export interface LinesAt {
  readonly size: number;
  /** The bytes `[from, to)`. */
  read(from: number, to: number): Uint8Array;
  /** Where the line that a byte stands in begins, or that which begins so many lines before it. */
  start(at: number, before?: number): number;
  /** Where the line that a byte stands in ends, its line feed included, or so many lines behind it. */
  end(at: number, behind?: number): number;
  /** How many line feeds stand in `[from, to)`. */
  count(from: number, to: number): number;
  close(): void;
}

const feed = 0x0a;
const step = 1 << 16;

/** Opens a file to look up its lines. Reads no more of it at a time than what is asked for, or 64 KiB. */
export function linesAt(path: string): LinesAt {
  const fd = openSync(path, 'r');
  const { size } = fstatSync(fd);
  const read = (from: number, to: number): Uint8Array => {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    return bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, from));
  };
  const startOf = (at: number): number => {
    for (let to = at; to > 0; to -= step) {
      const found = read(Math.max(0, to - step), to).lastIndexOf(feed);
      if (found >= 0) return Math.max(0, to - step) + found + 1;
    }
    return 0;
  };
  const endOf = (at: number): number => {
    for (let from = at; from < size; from += step) {
      const found = indexOfByte(read(from, from + step), feed, 0);
      if (found >= 0) return from + found + 1;
    }
    return size;
  };
  return {
    size,
    read,
    start(at, before = 0) {
      let found = startOf(at);
      for (let more = before; more > 0 && found > 0; more--) found = startOf(found - 1);
      return found;
    },
    end(at, behind = 0) {
      let found = endOf(at);
      for (let more = behind; more > 0 && found < size; more--) found = endOf(found);
      return found;
    },
    count(from, to) {
      let count = 0;
      for (let at = from; at < to; at += step) {
        const bytes = read(at, Math.min(at + step, to));
        count += countLines(bytes, 0, bytes.length);
      }
      return count;
    },
    close: () => closeSync(fd),
  };
}

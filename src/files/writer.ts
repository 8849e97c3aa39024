import { writeSync } from 'node:fs';
import { UsageError } from '../diagnostic/usage-error.ts';
import { causeOf, hasCode } from './cause.ts';

/** Whoever reads the output has left, and wants no more of it: the run ends there, and well. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Gathers what is written and hands it to a file descriptor in large pieces. */
export interface Writer {
  write(text: string | Uint8Array): void;
  flush(): void;
  /** Forgets what has not been handed on, and ends. */
  drop(): void;
  readonly bytes: number;
}

/** A writer to an open descriptor. What goes wrong is said of `name`: `ClosedPipe`, or a `UsageError` with the cause. */
export function writerTo(fd: number, name: string): Writer {
  let buffer: Buffer | undefined;
  let filled = 0;
  let bytes = 0;
  const flush = () => {
    if (buffer && filled > 0) writeAll(fd, buffer.subarray(0, filled), name);
    filled = 0;
  };
  /** The buffer, with room for `size` more bytes; nothing if it never has as much. */
  const room = (size: number): Buffer | undefined => {
    buffer ??= free.pop() ?? Buffer.allocUnsafeSlow(capacity);
    if (filled + size > capacity) flush();
    return size > capacity ? undefined : buffer;
  };
  return {
    flush,
    get bytes() {
      return bytes;
    },
    write(text) {
      let size = text.length;
      if (typeof text !== 'string') {
        const target = room(size);
        if (target) target.set(text, filled);
        else writeAll(fd, text, name);
        if (target) filled += size;
      } else {
        if (!text.isWellFormed()) throw new Error('a lone surrogate cannot be written as UTF-8');
        // A UTF-16 unit takes three bytes at most.
        const target = room(3 * size);
        size = target ? target.write(text, filled) : writeAll(fd, Buffer.from(text), name);
        if (target) filled += size;
      }
      bytes += size;
    },
    drop() {
      if (buffer) free.push(buffer);
      buffer = undefined;
      filled = 0;
    },
  };
}

const capacity = 1 << 20;
const free: Buffer[] = [];

function writeAll(fd: number, bytes: Uint8Array, name: string): number {
  let wait = 0.05;
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(fd, bytes, from, bytes.length - from);
      wait = 0.05;
    } catch (error) {
      if (hasCode(error, 'EPIPE', 'ECONNRESET'))
        throw new ClosedPipe(`nobody reads ${name} any more`, { cause: error });
      if (!hasCode(error, 'EAGAIN'))
        throw new UsageError(`cannot write ${name}: ${causeOf(error)}`, { cause: error });
      // A pipe that is full for now: sleep for a moment, longer each time.
      Atomics.wait(sleeper, 0, 0, wait);
      wait = Math.min(2 * wait, 10);
    }
  }
  return bytes.length;
}

const sleeper = new Int32Array(new SharedArrayBuffer(4));

import { closeSync, constants, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** Where the bytes of a source come from, one after the other, as they lie there (a gzip file: packed). */
export interface Intake {
  /** Puts the next bytes into `bytes[at, end)` and tells how many; 0 when no more come. */
  fill(bytes: Uint8Array, at: number, end: number): number | Promise<number>;
  /** How many bytes have been taken so far. */
  readonly taken: number;
  /** How many bytes there are in all, for a file. */
  readonly size: number | undefined;
  /** How many bytes are still to come, where that is known. */
  readonly left: number | undefined;
  close(): void;
}

/**
 * Opens a file, fifo or device; `-` is standard input. Files are read with blocking calls, which is what is fast. All
 * that may keep one waiting is read through the event loop, never on a thread of the pool: a thread that waits for a
 * writer cannot be interrupted, not even by the end of the process. What a file does not need is loaded where it is used.
 */
export function openIntake(path: string): Intake {
  if (path === '-' || path === '/dev/stdin') return openStandardInput();
  // Not to wait for the writer of a fifo; a file takes no notice of it.
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const stat = fstatSync(fd);
  if (stat.isFIFO()) {
    const { Socket } = process.getBuiltinModule('node:net');
    return streamed(new Socket({ fd, readable: true, writable: false }));
  }
  if (!stat.isCharacterDevice()) return blocking(fd, stat.size, () => closeSync(fd));
  closeSync(fd);
  const device = openSync(path, 'r');
  const { ReadStream: Terminal, isatty } = process.getBuiltinModule('node:tty');
  return streamed(isatty(device) ? new Terminal(device) : createReadStream('', { fd: device }));
}

/** An intake that takes what a stream gives. */
export function streamed(stream: Readable): Intake {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  let rest: Uint8Array = new Uint8Array(0);
  let taken = 0;
  return {
    size: undefined,
    left: undefined,
    get taken() {
      return taken;
    },
    async fill(bytes, at, end) {
      while (rest.length === 0) {
        const next = await chunks.next();
        if (next.done) return 0;
        rest = next.value;
      }
      const size = Math.min(rest.length, end - at);
      bytes.set(rest.subarray(0, size), at);
      rest = rest.subarray(size);
      taken += size;
      return size;
    },
    close: () => void stream.destroy(),
  };
}

function openStandardInput(): Intake {
  const stat = fstatSync(0);
  return stat.isFile() ? blocking(0, stat.size, () => {}) : streamed(process.stdin);
}

/**
 * A file is read up to the size that it had when it was opened: one that grows meanwhile (a log) would else never end,
 * and one that shrinks ends where it ends. What tells no size (as in `/proc`) is read to its end.
 */
function blocking(fd: number, size: number, close: () => void): Intake {
  const known = size > 0 ? size : undefined;
  let open = true;
  // Plain properties: with accessors, each of many thousand small files would get a hidden shape of its own.
  const intake = {
    size: known,
    taken: 0,
    left: known,
    fill(bytes: Uint8Array, at: number, end: number): number {
      const wanted = Math.min(end - at, intake.left ?? Infinity);
      if (!open || wanted <= 0) return 0;
      const got = readSync(fd, bytes, at, wanted, null);
      intake.taken += got;
      if (intake.left !== undefined) intake.left -= got;
      return got;
    },
    close(): void {
      if (open) close();
      open = false;
    },
  };
  return intake;
}

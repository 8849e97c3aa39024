import { setImmediate as turn } from 'node:timers/promises';
import type { Window } from '../read/reader.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { type Intake, openIntake } from './intake.ts';
import { TooLargeError } from './too-large-error.ts';

/** How many bytes a window may hold: 256 MiB. */
export const maximumWindow = 1 << 28;

/** A file, fifo, device or (`-`) standard input, and how far it has been read. It is opened when its windows are asked for. */
export interface Source {
  readonly path: string;
  /** How many bytes the file has as it lies there (gzip: packed); `undefined` before it is open, and for pipes. */
  readonly size: number | undefined;
  /** How many bytes of the file, as it lies there, have been read: of `size`, for progress. */
  readonly taken: number;
  /** How many bytes, unpacked, have been handed out in windows: after the last window, all there are. */
  readonly delivered: number;
  /** The source in windows, once. Throws what the file system says, `DamagedGzipError` and `TooLargeError`. */
  windows(options?: WindowOptions): AsyncGenerator<Window, void, undefined>;
}

/** How a source is read. */
export interface WindowOptions {
  /** How many bytes are read at a time; a multiple of 4096 is fastest. 1 MiB unless stated. */
  readonly blockSize?: number | undefined;
  /** Whether one buffer serves all windows: then nothing of a window may be kept when the next one is asked for. */
  readonly reuse?: boolean | undefined;
  /** How many bytes a window may hold; {@link maximumWindow} unless stated. */
  readonly maximum?: number | undefined;
}

/**
 * The windows of a source, as {@link Source.windows} gives them.
 *
 * What the consumer leaves of a window (`from` to `to`) comes back in front of the next one, with as much again behind
 * it, a block at least. So a consumer that can take nothing yet sees windows that double, and time stays linear.
 *
 * When reading fails half way, all that could be read is handed out before the error is thrown; what the consumer then
 * left of the last window is what had no end.
 */
export function readWindows(path: string, options?: WindowOptions): AsyncGenerator<Window, void, undefined> {
  return openSource(path).windows(options);
}

/** A source to be read; nothing is opened yet. */
export function openSource(path: string): Source {
  let intake: Intake | undefined;
  let delivered = 0;
  return {
    path,
    get size() {
      return intake?.size;
    },
    get taken() {
      return intake?.taken ?? 0;
    },
    get delivered() {
      return delivered;
    },
    async *windows({ blockSize = 1 << 20, reuse = false, maximum = maximumWindow } = {}) {
      await breathe();
      intake = openIntake(path);
      try {
        let room = makeRoom(
          undefined,
          undefined,
          Math.min(blockSize, maximum, intake.left ?? blockSize),
          reuse,
        );
        let block = await fill(intake, room);
        if (isGzip(room.bytes, room.at, block.to)) {
          intake = gunzip(intake, room.bytes.slice(room.at, block.to), path);
          room = makeRoom(undefined, undefined, Math.min(blockSize, maximum), reuse);
          block = await fill(intake, room);
        }
        let line = 1;
        for (;;) {
          const { bytes, at, left } = room;
          const { to, last, trouble } = block;
          const window: Window = { bytes, from: at - left, to, base: delivered - at, line, last };
          delivered += to - at;
          if (to > at || last) yield window;
          if (trouble !== undefined) throw trouble;
          if (last) return;
          await breathe();
          const rest = window.to - window.from;
          const size = Math.min(Math.ceil(Math.max(rest, 1) / blockSize) * blockSize, maximum - rest);
          if (size <= 0) throw new TooLargeError(path, window.base + window.from, rest);
          line = window.line;
          room = makeRoom(window, room.bytes, size, reuse);
          block = await fill(intake, room);
        }
      } finally {
        intake.close();
      }
    },
  };
}

/** Bytes to read into: `[at - left, at)` is what was left of the window before, `[at, end)` is free. */
interface Room {
  readonly bytes: Uint8Array;
  readonly left: number;
  readonly at: number;
  readonly end: number;
}

const page = 4096;

function makeRoom(
  window: Window | undefined,
  buffer: Uint8Array | undefined,
  size: number,
  reuse: boolean,
): Room {
  const left = window ? window.to - window.from : 0;
  // Large buffers begin 16 bytes behind a page; where file and memory meet on the page, the kernel copies twice as fast.
  const at = size < 1 << 17 ? left : Math.ceil((left + 16) / page) * page - 16;
  const end = at + size;
  const fits = reuse && buffer !== undefined && buffer.length >= end;
  const bytes = fits ? buffer : allocate(reuse && window ? end + 16 * page : end);
  if (window) bytes.set(window.bytes.subarray(window.from, window.to), at - left);
  return { bytes, left, at, end };
}

/** Bytes not yet cleared, in a memory of their own. */
function allocate(size: number): Uint8Array {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
}

interface Block {
  readonly to: number;
  readonly last: boolean;
  readonly trouble: unknown;
}

async function fill(intake: Intake, { bytes, at, end }: Room): Promise<Block> {
  let to = at;
  let got = 1;
  try {
    for (; to < end && got > 0; to += got) got = await intake.fill(bytes, to, end);
  } catch (trouble) {
    return { to, last: false, trouble };
  }
  return { to, last: got === 0 || intake.left === 0, trouble: undefined };
}

let breathed = 0;

/** Gives timers and signals their turn, if they have not had one for a while. */
async function breathe(): Promise<void> {
  const now = performance.now();
  if (now - breathed < 5) return;
  await turn();
  breathed = performance.now();
}

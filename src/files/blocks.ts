import { setImmediate as turn } from 'node:timers/promises';
import type { Window } from '../read/reader.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { type Intake, openIntake } from './intake.ts';
import { openRooms, type Room } from './room.ts';
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
export function openSource(path: string, open: (path: string) => Intake = openIntake): Source {
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
      if (isOutOfBreath()) await breathe();
      intake = open(path);
      const rooms = openRooms(reuse);
      try {
        // Two bytes at least: they tell whether this is gzip.
        let room = rooms.make(Math.max(2, Math.min(blockSize, maximum, intake.left ?? blockSize)));
        let block = await fill(intake, room);
        if (isGzip(room.bytes, room.at, block.to)) {
          intake = gunzip(intake, room.bytes.slice(room.at, block.to), path);
          room = rooms.make(Math.min(blockSize, maximum));
          block = await fill(intake, room);
        }
        for (let line = 1; ;) {
          const { bytes, at, left } = room;
          const { to, last, trouble } = block;
          const window: Window = { bytes, from: at - left, to, base: delivered - at, line, last };
          delivered += to - at;
          if (last || window.from < to) yield window;
          if (trouble !== undefined) throw trouble;
          if (last) return;
          if (isOutOfBreath()) await breathe();
          const rest = window.to - window.from;
          const size = Math.min(Math.ceil(Math.max(rest, 1) / blockSize) * blockSize, maximum - rest);
          if (size <= 0) throw new TooLargeError(path, window.base + window.from, rest);
          line = window.line;
          room = rooms.make(size, window);
          block = await fill(intake, room);
        }
      } finally {
        intake.close();
        rooms.close();
      }
    },
  };
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
    for (; to < end && got > 0; to += got) {
      const filled = intake.fill(bytes, to, end);
      got = typeof filled === 'number' ? filled : await filled;
    }
  } catch (trouble) {
    return { to, last: false, trouble };
  }
  return { to, last: got === 0 || intake.left === 0, trouble: undefined };
}

let breathed = 0;

function isOutOfBreath(): boolean {
  return performance.now() - breathed > 5;
}

/** Gives timers and signals their turn. */
async function breathe(): Promise<void> {
  await turn();
  breathed = performance.now();
}

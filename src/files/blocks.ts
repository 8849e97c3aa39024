import type { Window } from '../read/reader.ts';
import { breathe, isOutOfBreath } from './breath.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { type Intake, openIntake } from './intake.ts';
import { openRooms, type Room } from './room.ts';
import { TooLargeError } from './too-large-error.ts';

const usualBlock = 1 << 20;

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
  /**
   * All of the source in one window, for a file that is small and not packed, read without a turn of the event loop: of a
   * hundred thousand files that takes most of the time. Undefined for any other; `windows` then goes on with it. The
   * window is good until it is closed.
   */
  readonly whole: () => WholeWindow | undefined;
  /** The source in windows, once. Throws what the file system says, `DamagedGzipError` and `TooLargeError`. */
  readonly windows: (options?: WindowOptions) => AsyncGenerator<Window, void, undefined>;
}

/** A source in one window. */
export interface WholeWindow {
  readonly window: Window;
  readonly close: () => void;
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
  const reading = Object.create(sizes) as Reading;
  reading.path = path;
  reading.open = open;
  reading.intake = undefined;
  reading.isPacked = false;
  reading.delivered = 0;
  reading.whole = () => whole(reading);
  reading.windows = (options = {}) => windows(reading, options);
  return reading;
}

interface Reading extends Source {
  path: string;
  open: (path: string) => Intake;
  intake: Intake | undefined;
  /** Whether the intake unpacks what is read. */
  isPacked: boolean;
  delivered: number;
  whole: Source['whole'];
  windows: Source['windows'];
}

const sizes = {
  get size() {
    return (this as unknown as Reading).intake?.size;
  },
  get taken() {
    return (this as unknown as Reading).intake?.taken ?? 0;
  },
};

function whole(reading: Reading): WholeWindow | undefined {
  const intake = reading.open(reading.path);
  reading.intake = intake;
  const { size } = intake;
  if (size === undefined || size > usualBlock) return undefined;
  const rooms = openRooms(true);
  const { bytes, at, end } = rooms.make(size);
  let to = at;
  for (let got = 1; to < end && got > 0; to += got) got = intake.fill(bytes, to, end) as number;
  if (isGzip(bytes, at, to)) {
    unpack(reading, bytes.slice(at, to));
    rooms.close();
    return undefined;
  }
  intake.close();
  reading.delivered = to - at;
  return { window: { bytes, from: at, to, base: -at, line: 1, last: true }, close: () => rooms.close() };
}

/** Unpacks, from here on, what the intake gives, of which `head` has been taken. */
function unpack(reading: Reading, head: Uint8Array): Intake {
  const unpacking = gunzip(reading.intake as Intake, head, reading.path);
  reading.intake = unpacking;
  reading.isPacked = true;
  return unpacking;
}

// A function of its own: a generator function made for each source brings a hidden shape with it, which is slow to go.
async function* windows(
  reading: Reading,
  { blockSize = usualBlock, reuse = false, maximum = maximumWindow }: WindowOptions,
): AsyncGenerator<Window, void, undefined> {
  if (isOutOfBreath()) await breathe();
  const { path } = reading;
  let intake = reading.intake ?? reading.open(path);
  reading.intake = intake;
  const rooms = openRooms(reuse);
  try {
    // Two bytes at least: they tell whether this is gzip.
    let room = rooms.make(Math.max(2, Math.min(blockSize, maximum, intake.left ?? blockSize)));
    let block = await fill(intake, room);
    if (!reading.isPacked && isGzip(room.bytes, room.at, block.to)) {
      intake = unpack(reading, room.bytes.slice(room.at, block.to));
      room = rooms.make(Math.min(blockSize, maximum));
      block = await fill(intake, room);
    }
    for (let line = 1; ;) {
      const { bytes, at, left } = room;
      const { to, last, trouble } = block;
      const { delivered } = reading;
      const window: Window = { bytes, from: at - left, to, base: delivered - at, line, last };
      reading.delivered += to - at;
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

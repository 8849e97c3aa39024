import type { Gunzip } from 'node:zlib';
import type { Intake } from './intake.ts';

/** A gzip file that ends too early or is not what its checksums say. */
export class DamagedGzipError extends Error {
  override readonly name = 'DamagedGzipError';
  readonly path: string;
  /** Up to which byte of the unpacked file all is well. */
  readonly offset: number;

  constructor(path: string, offset: number, packed: number, cause: NodeJS.ErrnoException) {
    const trouble =
      cause.code === 'Z_BUF_ERROR'
        ? 'the gzip data ends too early'
        : `the gzip data is damaged (${cause.message})`;
    super(
      `${trouble}: it could be unpacked up to byte ${offset} (about byte ${packed} of the packed file); ` +
        'fetch the file again, or pack it anew',
      { cause },
    );
    this.path = path;
    this.offset = offset;
  }
}

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from >= 2 && bytes[from] === 0x1f && bytes[from + 1] === 0x8b;
}

/**
 * Unpacks what an intake gives, of which `head` has been taken already. One small packed piece after the other is given
 * to zlib and its output used up before the next: memory stays bounded even when zeros were packed a thousandfold, and
 * the pieces before a damaged one are always handed on.
 */
export function gunzip(packed: Intake, head: Uint8Array, path: string): Intake {
  const { createGunzip } = process.getBuiltinModule('node:zlib');
  const unpacker = unpack(createGunzip({ chunkSize: 1 << 16 }));
  const pieces = inPieces(packed, head);
  let given = 0;
  let used = 0;
  let trouble: Error | undefined;
  return {
    size: packed.size,
    left: undefined,
    get taken() {
      return packed.taken;
    },
    async fill(bytes, at, end) {
      for (;;) {
        const size = unpacker.take(bytes, at, end);
        given += size;
        if (size > 0) return size;
        if (trouble) throw new DamagedGzipError(path, given, used, trouble);
        if (unpacker.ended()) return 0;
        const next = await pieces.next();
        trouble = await (next.done ? unpacker.end() : unpacker.put(next.value));
        used += next.done ? 0 : next.value.length;
      }
    },
    close() {
      unpacker.close();
      packed.close();
    },
  };
}

const pieceSize = 1 << 15;

/** What was packed, in pieces that are as large whatever the blocks that it came in: the outcome may not depend on them. */
async function* inPieces(packed: Intake, head: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  const whole = head.length - (head.length % pieceSize);
  for (let at = 0; at < whole; at += pieceSize) yield head.subarray(at, at + pieceSize);
  let piece = new Uint8Array(pieceSize);
  piece.set(head.subarray(whole));
  let to = head.length - whole;
  for (;;) {
    const got = await packed.fill(piece, to, pieceSize);
    to += got;
    if (got > 0 && to < pieceSize) continue;
    if (to > 0) yield piece.subarray(0, to);
    if (got === 0) return undefined;
    piece = new Uint8Array(pieceSize);
    to = 0;
  }
}

interface Unpacker {
  /** Moves unpacked bytes into `bytes[at, end)` and tells how many. */
  take(bytes: Uint8Array, at: number, end: number): number;
  /** Unpacks a piece; gives what went wrong. */
  put(piece: Uint8Array): Promise<Error | undefined>;
  /** Says that there are no more pieces; gives what went wrong. */
  end(): Promise<Error | undefined>;
  ended(): boolean;
  close(): void;
}

function unpack(zlib: Gunzip): Unpacker {
  const ready: Uint8Array[] = [];
  let ended = false;
  let settle: ((trouble?: Error) => void) | undefined;
  zlib.on('data', (chunk: Uint8Array) => void ready.push(chunk));
  zlib.on('error', (error) => settle?.(error));
  zlib.on('end', () => {
    ended = true;
    settle?.();
  });
  return {
    take(bytes, at, end) {
      const chunk = ready[0];
      if (chunk === undefined) return 0;
      const size = Math.min(chunk.length, end - at);
      bytes.set(chunk.subarray(0, size), at);
      if (size === chunk.length) ready.shift();
      else ready[0] = chunk.subarray(size);
      return size;
    },
    put: (piece) =>
      new Promise((resolve) => {
        settle = resolve;
        zlib.write(piece, (error) => resolve(error ?? undefined));
      }),
    end: () =>
      new Promise((resolve) => {
        settle = resolve;
        zlib.end();
      }),
    ended: () => ended,
    close: () => void zlib.destroy(),
  };
}

import { statSync } from 'node:fs';

/** How far a run is: bytes of its sources read, of all there are; `total` is 0 where a source (a pipe) tells no size. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Adds up how far each of the sources has been read, one after the other. */
export interface Advance {
  /** So many bytes of the present source have been read. */
  read(bytes: number): void;
  /** The next source begins. */
  next(): void;
}

/** Tells of a run over sources how far it is. */
export function advance(
  sources: readonly string[],
  tell: ((progress: Progress) => void) | undefined,
): Advance {
  if (!tell) return { read: () => {}, next: () => {} };
  const sizes = sources.map(sizeOf);
  const total = sizes.includes(0) ? 0 : sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  let present = 0;
  return {
    read(bytes) {
      present = bytes;
      tell({ done: before + present, total });
    },
    next() {
      before += present;
      present = 0;
    },
  };
}

/** The size of a file; 0 for what tells none. An empty file counts as a byte, not to be taken for a pipe. */
function sizeOf(path: string): number {
  const stat = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!stat) return path === '-' ? 0 : 1;
  return stat.isFile() ? Math.max(1, stat.size) : 0;
}

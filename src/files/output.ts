import {
  type BigIntStats,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../diagnostic/usage-error.ts';
import { causeOf, hasCode } from './cause.ts';
import { type FilePlace, placeOf, refuseInput } from './place.ts';
import { writerTo } from './writer.ts';

export { outputPath } from './output-path.ts';
export { ClosedPipe } from './writer.ts';

/** What a run writes: whole, or (into a pipe or device) as it comes. */
export interface Output {
  /** Writes text as UTF-8, or bytes as they are. The bytes may be used again at once. */
  write(text: string | Uint8Array): void;
  /** Ends the output: what was written takes the place that was asked for. */
  commit(): void;
  /** Gives the output up: nothing is left of it but what a pipe or device has already taken. Once ended, it does nothing. */
  abort(): void;
  /** How many bytes have been written. */
  readonly bytes: number;
}

/** How an output may be opened. */
export interface OutputOptions {
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** The sources of the run: none of them may be written to. */
  readonly inputs: readonly string[];
}

/**
 * Opens what a run writes to: a file, a pipe or device, or (`undefined` or `-`) standard output. A file is written
 * beside its place and moved there by `commit`. Throws a `UsageError` for a place that cannot be written to, now or
 * while writing, and `ClosedPipe` when whoever reads a pipe has left; the output is aborted then.
 */
export function openOutput(target: string | undefined, { force, inputs }: OutputOptions): Output {
  const descriptor = target === undefined ? 1 : standard.get(target);
  if (descriptor !== undefined) return throughStandard(descriptor, inputs);
  const name = target as string;
  const place = placeOf(name, force, inputs);
  return explaining(name, () =>
    place.kind === 'through' ? through(place.path) : beside(place, name, force),
  );
}

/** Aborts every output that is open, so that an interrupted run leaves no temporary file. */
export function abortAll(): void {
  for (const output of open) output.abort();
}

const open = new Set<Output>();

const standard = new Map([
  ['-', 1],
  ['/dev/stdout', 1],
  ['/dev/fd/1', 1],
  ['/dev/stderr', 2],
  ['/dev/fd/2', 2],
]);

function throughStandard(fd: number, inputs: readonly string[]): Output {
  const name = fd === 1 ? 'standard output' : 'standard error';
  const stat = fstatSync(fd, { bigint: true });
  // As in `hearken convert . > corpus.jsonl`, where the shell has made the file before `.` is searched.
  if (stat.isFile()) refuseInput(name, stat, inputs);
  return writing(fd, name, { finish: () => {}, forget: () => {} });
}

/** Opening a fifo for writing waits until somebody reads it. */
function through(path: string): Output {
  const fd = openSync(path, constants.O_WRONLY);
  const close = closerOf(fd);
  return writing(fd, path, { finish: close, forget: close });
}

function beside({ path, replaced }: FilePlace, name: string, force: boolean): Output {
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  const temporary = `${dirname(path)}/.hearken-${randomBytes(12).toString('hex')}.tmp`;
  // What stood in a private file is not shown to others for a moment either.
  const fd = openSync(temporary, 'wx', replaced ? 0o600 : 0o666);
  const close = closerOf(fd);
  return writing(fd, name, {
    finish() {
      if (replaced) takeAfter(fd, replaced);
      close();
      if (!force && existsSync(path))
        throw new UsageError(`${name} has come to exist meanwhile; state --force to replace it`);
      renameSync(temporary, path);
    },
    forget() {
      try {
        close();
      } finally {
        rmSync(temporary, { force: true });
      }
    },
  });
}

/** Closes a descriptor, once: its number may soon be another's. */
function closerOf(fd: number): () => void {
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    closeSync(fd);
  };
}

/** Gives a new file the owner (where that is allowed) and the mode of the one that it replaces. */
function takeAfter(fd: number, { uid, gid, mode }: BigIntStats): void {
  const made = fstatSync(fd, { bigint: true });
  if (made.uid !== uid || made.gid !== gid)
    try {
      fchownSync(fd, Number(uid), Number(gid));
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'EINVAL')) throw error;
    }
  fchmodSync(fd, Number(mode) & 0o777);
}

function writing(
  fd: number,
  name: string,
  { finish, forget }: { finish: () => void; forget: () => void },
): Output {
  const writer = writerTo(fd, name);
  const output: Output = {
    get bytes() {
      return writer.bytes;
    },
    write(text) {
      if (!open.has(output)) throw new Error(`written to ${name}, which has ended`);
      try {
        writer.write(text);
      } catch (error) {
        output.abort();
        throw error;
      }
    },
    commit() {
      if (!open.has(output)) throw new Error(`committed ${name}, which has ended`);
      try {
        writer.flush();
        explaining(name, finish);
      } catch (error) {
        output.abort();
        throw error;
      }
      writer.drop();
      open.delete(output);
    },
    abort() {
      if (!open.delete(output)) return;
      writer.drop();
      forget();
    },
  };
  open.add(output);
  return output;
}

function explaining<T>(name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write ${name}: ${causeOf(error)}`, { cause: error });
  }
}

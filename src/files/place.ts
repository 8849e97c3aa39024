import { type BigIntStats, closeSync, openSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../diagnostic/usage-error.ts';
import { causeOf } from './cause.ts';
import { inputThatIs } from './input-identity.ts';

/** Where an output goes: into what is there as it comes (a pipe, a device), or as a file that is moved to `path` at the end. */
export type Place = FilePlace | { readonly kind: 'through'; readonly path: string };

/** The place of a file, and what is replaced there. */
export interface FilePlace {
  readonly kind: 'file';
  readonly path: string;
  readonly replaced: BigIntStats | undefined;
}

/** Finds the place that a target names, behind its symbolic links. Throws a `UsageError` if nothing may be written there. */
export function placeOf(target: string, force: boolean, inputs: readonly string[]): Place {
  if (target === '')
    throw new UsageError('the output has an empty name; name a file, or - for standard output');
  try {
    const stat = statSync(target, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined) return { kind: 'file', path: newFile(target), replaced: undefined };
    if (stat.isDirectory()) throw new UsageError(`${target} is a directory; name a file, or use --out-dir`);
    if (!stat.isFile()) return { kind: 'through', path: target };
    refuseInput(target, stat, inputs);
    if (!force) throw new UsageError(`${target} exists; state --force to replace it`);
    // A file that its owner has protected is not replaced, though its directory would allow that.
    closeSync(openSync(target, 'r+'));
    return { kind: 'file', path: realpathSync.native(target), replaced: stat };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write ${target}: ${causeOf(error)}`, { cause: error });
  }
}

/** Throws a `UsageError` if a file that is to be written to is also read. */
export function refuseInput(target: string, file: BigIntStats, inputs: readonly string[]): void {
  const input = inputThatIs(file, inputs);
  if (input === undefined) return;
  const same = input === target ? 'an input too' : `the input ${input} too`;
  throw new UsageError(
    `${target} is ${same}; name another output, so that nothing is written over what is read`,
  );
}

function newFile(target: string): string {
  const path = behind(target);
  const folder = dirname(path);
  const parent = statSync(folder, { throwIfNoEntry: false });
  if (!parent?.isDirectory())
    throw new UsageError(`the output ${target} lies in ${folder}, which is not a directory; make it first`);
  if (path.endsWith('/'))
    throw new UsageError(
      `the output ${target} names a directory that does not exist; name a file, or use --out-dir`,
    );
  return path;
}

/** What a chain of links leads to, though it need not be there. */
function behind(path: string): string {
  let place = path;
  for (;;) {
    let link: string;
    try {
      link = readlinkSync(place);
    } catch {
      return place;
    }
    // A relative link counts from the folder that really holds it.
    place = link.startsWith('/') ? link : `${realpathSync.native(dirname(place))}/${link}`;
  }
}

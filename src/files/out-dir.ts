import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../diagnostic/usage-error.ts';
import { causeOf } from './cause.ts';
import { outputPath } from './output-path.ts';
import { type Output, openOutput } from './output.ts';

/** A directory of outputs, one for each source. */
export interface OutputDirectory {
  /** The path of a source's output. */
  pathOf(source: string): string;
  /** Opens a source's output, and makes the folders that it lies in. */
  open(source: string): Output;
}

/** What is written into a directory, and how. */
export interface OutputDirectoryOptions {
  readonly sources: readonly string[];
  /** How the names of the outputs end, with the dot. */
  readonly extension: string;
  /** Whether files that are there may be replaced. */
  readonly force: boolean;
}

/**
 * Opens a directory for one output for each source, under the source's own relative path. Throws a `UsageError`, before
 * anything is written, when two sources would fall on one output or (unless forced) an output is there already.
 */
export function openDirectory(
  dir: string,
  { sources, extension, force }: OutputDirectoryOptions,
): OutputDirectory {
  const exists = existsSync(dir);
  if (exists && !isDirectory(dir)) throw new UsageError(`${dir} is a file; --out-dir needs a directory`);
  const outputs = pathsOf(dir, sources, extension);
  if (exists && !force) refuseExisting([...outputs.values()]);
  const made = new Set<string>();
  const pathOf = (source: string) => outputs.get(source) ?? outputPath(dir, source, extension);
  return {
    pathOf,
    open(source) {
      const path = pathOf(source);
      makeFolder(dirname(path), path, made);
      return openOutput(path, { force, inputs: sources });
    },
  };
}

function pathsOf(dir: string, sources: readonly string[], extension: string): Map<string, string> {
  const outputs = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const source of sources) {
    const path = outputPath(dir, source, extension);
    const other = owners.get(path);
    if (other !== undefined && other !== source)
      throw new UsageError(
        `${other} and ${source} would both be written to ${path}; give each a run of its own`,
      );
    owners.set(path, source);
    outputs.set(source, path);
  }
  return outputs;
}

function refuseExisting(paths: readonly string[]): void {
  const existing = paths.filter((path) => existsSync(path));
  const [first] = existing;
  if (first === undefined) return;
  const which =
    existing.length === 1
      ? `${first} exists`
      : `${first} and ${existing.length - 1} more of the outputs exist`;
  throw new UsageError(`${which}; state --force to replace ${existing.length === 1 ? 'it' : 'them'}`);
}

function makeFolder(folder: string, path: string, made: Set<string>): void {
  if (made.has(folder)) return;
  try {
    make(folder);
  } catch (error) {
    throw new UsageError(`cannot make the folder ${folder} for ${path}: ${causeOf(error)}`, { cause: error });
  }
  made.add(folder);
}

/** One folder after the other: where none can be made (as in `/proc`), Node's own recursion does not end. */
function make(folder: string): void {
  if (isDirectory(folder)) return;
  if (!existsSync(dirname(folder))) make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isDirectory(folder)) throw error;
  }
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

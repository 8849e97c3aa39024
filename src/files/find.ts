import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import { UsageError } from '../diagnostic/usage-error.ts';
import { causeOf, hasCode } from './cause.ts';
import { expandGlob, isGlob } from './glob.ts';
import { type Take, walk } from './walk.ts';

/**
 * The sources that paths, directories, globs and `-` (standard input) name: relative where they can be, with `/`, sorted
 * by code unit, each file once even if it is reached in several ways. `-` comes first. What is there under the very name
 * that was typed is taken under it, whatever its ending and even if the name looks like a glob.
 */
export function findSources(paths: readonly string[]): string[] {
  const found = new Map<string, string>();
  const complaints: string[] = [];
  for (const typed of new Set(paths)) {
    const complaint = findOne(typed, (path, identity) => {
      const other = found.get(identity);
      if (other === undefined || isBetter(path, other, identity)) found.set(identity, path);
    });
    if (complaint !== undefined) complaints.push(complaint);
  }
  if (complaints.length > 0) throw new UsageError(complaints.join('\n'));
  const standardInput = found.delete('-') ? ['-'] : [];
  return [...standardInput, ...[...found.values()].sort()];
}

/** What a directory is searched for; each also with `.gz`. */
export const transcriptEndings = ['.txt', '.text', '.log', '.jsonl', '.ndjson', '.json', '.cha'] as const;

const wanted = new RegExp(`(?:${transcriptEndings.join('|').replaceAll('.', '\\.')})(?:\\.gz)?$`, 'i');

/** Takes what a typed path names; gives the complaint if that is nothing. */
function findOne(typed: string, take: Take): string | undefined {
  const stat = typed === '-' ? 'input' : look(typed);
  if (stat instanceof Error) return `cannot read ${typed}: ${causeOf(stat)}`;
  if (stat === undefined) return typed !== '' && isGlob(typed) ? searchGlob(typed, take) : missing(typed);
  if (stat === 'input') take('-', '-');
  else if (stat.isDirectory()) return search(typed, clean(typed), take);
  else take(clean(typed), identityOf(typed));
  return undefined;
}

/** Of two paths of a file the one without links is shown, else the first by code unit. */
function isBetter(path: string, other: string, identity: string): boolean {
  const isDirect = resolve(path) === identity;
  return isDirect === (resolve(other) === identity) ? path < other : isDirect;
}

function missing(typed: string): string {
  if (lstatSync(typed, { throwIfNoEntry: false }))
    return `${typed} is a symbolic link to a file that is not there; name the file that is meant`;
  const name = typed === '' ? '(an empty name)' : typed;
  return `no such file or directory: ${name}; name a file, a directory, a quoted glob, or - for standard input`;
}

function search(typed: string, path: string, take: Take): string | undefined {
  let files = 0;
  try {
    walk(
      path,
      (name) => wanted.test(name),
      (file, identity) => {
        files++;
        take(file, identity);
      },
    );
  } catch (error) {
    return `cannot search ${typed}: ${causeOf(error)}`;
  }
  if (files > 0) return undefined;
  return (
    `no transcripts in ${typed}: looked for files that end in ${transcriptEndings.join(', ')}, each also with .gz; ` +
    'name a file itself to read it whatever its ending'
  );
}

function searchGlob(pattern: string, take: Take): string | undefined {
  const { files, directories } = expandGlob(pattern);
  for (const file of files) take(clean(file), identityOf(file));
  if (files.length > 0 && pattern.includes('**')) return undefined;
  // As in a shell: a directory that a glob names is searched. Below `**` its files have been reached already.
  const complaints = directories.map((directory) => search(directory, clean(directory), take));
  if (files.length > 0 || complaints.includes(undefined)) return undefined;
  return (
    complaints[0] ??
    `no file matches ${pattern}; * stands for a part of a name, ** for any number of directories`
  );
}

function look(path: string): Stats | Error | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A long glob with braces is no name that could be there.
    return hasCode(error, 'ENAMETOOLONG') && isGlob(path) ? undefined : (error as Error);
  }
}

function identityOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/**
 * `./chats//a.txt` is `chats/a.txt`, and `chats/` is `chats`. An absolute path of a place below the working directory is
 * told from there, so that no record names somebody's home.
 */
function clean(path: string): string {
  const plain = posix.normalize(sep === '/' ? path : path.replaceAll(sep, '/'));
  const short = plain.length > 1 && plain.endsWith('/') ? plain.slice(0, -1) : plain;
  const here = `${process.cwd().replaceAll(sep, '/')}/`;
  if (`${short}/` === here) return '.';
  return short.startsWith(here) ? short.slice(here.length) : short;
}

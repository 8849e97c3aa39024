import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { hasCode } from './cause.ts';

/** What is told of each file that a walk finds: its path, and an identity that is the same whatever way led to it. */
export type Take = (path: string, identity: string) => void;

/**
 * Finds every file below a directory whose name is wanted. Symbolic links are followed after all that can be reached
 * without them, and each directory is entered once: none can lead round in a circle. Hidden entries and `node_modules`
 * are left out, and so is what is not a file (a fifo would keep one waiting). A link that leads nowhere and a directory
 * below the root that cannot be listed are taken for files, so that reading them tells what is wrong.
 */
export function walk(root: string, isWanted: (name: string) => boolean, take: Take): void {
  const seen = new Set<string>();
  let links: Place[] = [];
  const stack: Place[] = [{ path: root, real: realpathSync.native(root) }];
  for (;;) {
    for (let place = stack.pop(); place; place = stack.pop()) {
      if (seen.has(place.real)) continue;
      const entries = list(place.path, seen.size === 0);
      seen.add(place.real);
      if (!entries) take(place.path, place.real);
      else for (const entry of entries) meet(entry, place);
    }
    if (links.length === 0) return;
    stack.push(...links.sort((a, b) => (a.path > b.path ? -1 : 1)));
    links = [];
  }

  function meet(entry: Dirent, parent: Place): void {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') return;
    const path = parent.path === '.' ? name : join(parent.path, name);
    const real = join(parent.real, name);
    if (entry.isDirectory()) stack.push({ path, real });
    else if (entry.isFile() && isWanted(name)) take(path, real);
    else if (entry.isSymbolicLink()) {
      const target = follow(path);
      if (target?.kind === 'directory') links.push({ path, real: target.real });
      else if (target?.kind === 'file' && isWanted(name)) take(path, target.real);
      else if (target === undefined && isWanted(name)) take(path, real);
    }
  }
}

/** A directory under the path that led to it and under its own. */
interface Place {
  readonly path: string;
  readonly real: string;
}

function join(directory: string, name: string): string {
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

function list(path: string, isRoot: boolean): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (isRoot) throw error;
    // A directory that went away while others were listed is no longer there to be read.
    return hasCode(error, 'ENOENT') ? [] : undefined;
  }
}

function follow(link: string): { kind: 'directory' | 'file' | 'other'; real: string } | undefined {
  try {
    const stat = statSync(link);
    const kind = stat.isDirectory() ? 'directory' : stat.isFile() ? 'file' : 'other';
    return { kind, real: realpathSync.native(link) };
  } catch {
    return undefined;
  }
}

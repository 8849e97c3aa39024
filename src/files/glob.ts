import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import glob from 'fast-glob';

/** Whether a name that is not there as it stands can be meant as a glob. */
export function isGlob(name: string): boolean {
  return glob.isDynamicPattern(name);
}

/** The files and the directories that a glob names, in no order; hidden ones and `node_modules` only where it says so. */
export function expandGlob(pattern: string): { files: string[]; directories: string[] } {
  const found = glob.sync(pattern, {
    onlyFiles: false,
    markDirectories: true,
    ignore: pattern.includes('node_modules') ? [] : ['**/node_modules/**'],
    fs: { readdirSync: listUnlessCircular as typeof readdirSync },
    suppressErrors: true,
  });
  return {
    files: found.filter((path) => !path.endsWith('/')),
    directories: found.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1)),
  };
}

/** Lists a directory, but not again inside itself: fast-glob would follow a link to a parent until the path is too long. */
function listUnlessCircular(path: string, options: { withFileTypes: true }): Dirent[] {
  const real = realpathSync.native(path);
  const full = resolve(path);
  if (real !== full)
    for (let above = dirname(full); above !== dirname(above); above = dirname(above))
      if (realpathSync.native(above) === real) return [];
  return readdirSync(path, options);
}

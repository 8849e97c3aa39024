import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { hasCode } from './cause.ts';

// Loaded when a name may be a glob: most runs name files and folders.
function glob(): typeof import('fast-glob') {
  const { createRequire } = process.getBuiltinModule('node:module');
  return createRequire(import.meta.url)('fast-glob') as typeof import('fast-glob');
}

/** Whether a name that is not there as it stands can be meant as a glob. */
export function isGlob(name: string): boolean {
  return glob().isDynamicPattern(name);
}

/**
 * The files and the directories that a glob names, in no order; hidden ones and `node_modules` only where it says so. A
 * directory that cannot be listed stands among the files, so that reading it tells what is wrong.
 */
export function expandGlob(pattern: string): { files: string[]; directories: string[] } {
  const unlisted: string[] = [];
  const list = (path: string, options: { withFileTypes: true }): Dirent[] => {
    try {
      return isCircular(path) ? [] : readdirSync(path, options);
    } catch (error) {
      if (!hasCode(error, 'ENOENT', 'ENOTDIR'))
        unlisted.push(isAbsolute(pattern) ? path : relative('', path));
      return [];
    }
  };
  const found = glob().sync(pattern, {
    onlyFiles: false,
    markDirectories: true,
    ignore: pattern.includes('node_modules') ? [] : ['**/node_modules/**'],
    fs: { readdirSync: list as typeof readdirSync },
  });
  return {
    files: [...found.filter((path) => !path.endsWith('/')), ...unlisted],
    directories: found.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1)),
  };
}

/** Whether a directory lies inside itself: fast-glob would follow a link to a parent until the path is too long. */
function isCircular(path: string): boolean {
  const real = realpathSync.native(path);
  const full = resolve(path);
  if (real === full) return false;
  for (let above = dirname(full); above !== dirname(above); above = dirname(above))
    if (realpathSync.native(above) === real) return true;
  return false;
}

import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';

/** Tells which paths globs name, counted from a folder. A glob without `/` names files of any folder below. */
export function matcher(globs: readonly string[], folder: string): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const full = globs.map((glob) =>
    glob.includes('/') ? glob.replace(/^\.\//, '').replace(/\/$/, '/**') : `**/${glob}`,
  );
  const matches = picomatch(full, { dot: true });
  return (path) => matches(relative(folder, resolve(path)).replaceAll(sep, '/'));
}

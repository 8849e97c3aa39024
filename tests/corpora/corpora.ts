import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['HEARKEN_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

/** The path of a part of the corpora, which are not in the repository; undefined where they are not. */
export function corpus(name: string): string | undefined {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  console.log(`skipped: no real data at ${path} (HEARKEN_CORPORA names another place)`);
  return undefined;
}

/** Every text file below a folder, sorted. */
export function textsBelow(path: string): { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(path, name))) }));
}

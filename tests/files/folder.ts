import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

/** A real folder with these files in it, gone after the test; gives its path. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'hearken-files-')));
  folders.push(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** A file system of its own and of this size, gone after the test; nothing where mounting is not allowed. */
export function smallDisk(kilobytes: number): string | undefined {
  const path = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  disks.push(path);
  return path;
}

/** Runs something with another working directory. */
export function within<T>(path: string, act: () => T): T {
  const before = process.cwd();
  process.chdir(path);
  try {
    return act();
  } finally {
    process.chdir(before);
  }
}

/** Runs something without the rights of the superuser, whom no permission binds; `path` is made accessible. */
export function asNobody(path: string, act: () => void): void {
  if (process.getuid?.() !== 0) return act();
  chmodSync(path, 0o777);
  process.seteuid?.(65_534);
  try {
    act();
  } finally {
    process.seteuid?.(0);
  }
}

/** The message of what a call throws. */
export function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was thrown';
}

const folders: string[] = [];
const disks: string[] = [];

afterEach(() => {
  for (const path of disks.splice(0)) execFileSync('umount', [path]);
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

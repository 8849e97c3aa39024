import { type ChildProcess, type StdioOptions, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { root } from '../house/tree.ts';
import { type Place, place, staleBuild } from '../readme/shell.ts';

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Runs the command line that is built, as a process of its own. */
export interface Live {
  /** A folder for one test, gone after all of them. */
  folder(): string;
  /** Runs a line of bash in which `hearken` is the command; gives both streams, without the white space at their end. */
  shell(line: string, cwd: string): Promise<{ readonly out: string; readonly err: string }>;
  /** Starts `hearken` with these arguments. */
  start(args: readonly string[], cwd: string, stdio?: StdioOptions): ChildProcess;
}

/** Prepares a file of tests for live processes. Fails where the build is missing or older than the source. */
export function live(): Live {
  const folders: string[] = [];
  let where: Place | undefined;
  beforeAll(() => {
    const stale = staleBuild(root);
    if (stale) throw new Error(stale);
    where = place(root);
  });
  afterAll(() => {
    where?.remove();
    for (const path of folders) rmSync(path, { recursive: true, force: true });
  });
  return {
    folder() {
      const path = realpathSync(mkdtempSync(join(tmpdir(), 'hearken-process-')));
      folders.push(path);
      return path;
    },
    shell(line, cwd) {
      const env = {
        ...process.env,
        PATH: [where?.bin, process.env['PATH']].join(delimiter),
        LC_ALL: 'C.UTF-8',
      };
      return new Promise((resolve) => {
        execFile('bash', ['-c', line], { cwd, env, maxBuffer: 1 << 28, timeout: 300_000 }, (_, out, err) =>
          resolve({ out: out.trimEnd(), err: err.trimEnd() }),
        );
      });
    },
    start(args, cwd, stdio = ['ignore', 'ignore', 'pipe']) {
      return spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { cwd, stdio });
    },
  };
}

/** Waits for the end of a process. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stderr })));
}

/** Waits until something is so; fails after twenty seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (const end = performance.now() + 20_000; !isSo(); await sleep(5))
    if (performance.now() > end) throw new Error('waited for twenty seconds in vain');
}

/** The temporary outputs in a folder or below. */
export function temporaries(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.hearken-'),
  );
}

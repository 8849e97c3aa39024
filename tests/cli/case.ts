import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';

/** A command line and what comes of it: a folder of `cases`. */
export interface Case {
  readonly name: string;
  /** A path without which the case cannot be tried, such as `/dev/full`. */
  readonly needs: string | undefined;
  readonly expected: Outcome;
  /** What bash is to run. */
  readonly command: string;
  readonly folder: string;
}

/** What a command printed, how it ended, and what it left: files of these names, with these bytes. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly files: Readonly<Record<string, string>>;
}

/** The cases of a folder, by name. */
export function casesOf(cases: string): Case[] {
  return readdirSync(cases)
    .sort()
    .map((name) => {
      const folder = join(cases, name);
      const text = (file: string): string => read(join(folder, file));
      const exit = Number(text('exit').trim());
      const expected = {
        stdout: text('stdout'),
        stderr: text('stderr'),
        exit,
        files: filesOf(join(folder, 'files')),
      };
      return { name, needs: text('needs').trim() || undefined, expected, command: text('cmd'), folder };
    });
}

/** Runs a case in a folder of its own; `bin` is where `hearken` stands. */
export async function outcomeOf({ command, folder, expected }: Case, bin: string): Promise<Outcome> {
  const place = mkdtempSync(join(tmpdir(), 'hearken-case-'));
  try {
    if (existsSync(join(folder, 'input'))) cpSync(join(folder, 'input'), place, { recursive: true });
    const printed = await shell(command, place, bin);
    const made = filesOf(place);
    // What is expected must be there; what begins as a temporary file does must never be.
    const names = Object.keys(made).filter((name) => name in expected.files || name.includes('.hearken-'));
    return { ...printed, files: Object.fromEntries(names.map((name) => [name, made[name] ?? ''])) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function shell(command: string, cwd: string, bin: string): Promise<Omit<Outcome, 'files'>> {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C.UTF-8', SHELL: '/bin/bash', TERM: 'xterm' };
  env['PATH'] = [bin, process.env['PATH']].join(delimiter);
  for (const name of ['CI', 'FORCE_COLOR', 'NO_COLOR']) delete env[name];
  return new Promise((resolve, reject) => {
    const child = execFile(
      'bash',
      ['-c', command],
      { cwd, env, encoding: 'utf8', timeout: 30_000, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve({ stdout, stderr, exit: typeof error?.code === 'number' ? error.code : 0 });
      },
    );
    child.stdin?.end();
  });
}

function filesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.sort().map((path) => [relative(folder, path), read(path)]));
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

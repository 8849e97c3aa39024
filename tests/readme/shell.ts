import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import type { Command } from './blocks.ts';

/** A folder to run commands in, and how to be rid of it. */
export interface Place {
  readonly folder: string;
  readonly bin: string;
  remove(): void;
}

/** A temporary copy of what a reader of the README has at hand, with the built `hearken` on the path. */
export function place(root: string): Place {
  const folder = mkdtempSync(join(tmpdir(), 'hearken-readme-'));
  const work = join(folder, 'hearken');
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  mkdirSync(work);
  for (const name of ['package.json', 'data', 'schemas'])
    if (existsSync(join(root, name))) cpSync(join(root, name), join(work, name), { recursive: true });
  for (const name of ['node_modules', 'dist'])
    if (existsSync(join(root, name))) symlinkSync(join(root, name), join(work, name));
  const cli = join(root, 'dist/cli/main.js');
  if (existsSync(cli)) {
    chmodSync(cli, 0o755);
    symlinkSync(cli, join(bin, 'hearken'));
  }
  return { folder: work, bin, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Why the built command line cannot speak for the source: it is missing, or older than a file of `src`. */
export function staleBuild(root: string): string | undefined {
  const cli = join(root, 'dist/cli/main.js');
  if (!existsSync(cli)) return 'dist is missing; run `npm run build`';
  const built = statSync(cli).mtimeMs;
  const newer = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).find(
    (name) => name.endsWith('.ts') && statSync(join(root, 'src', name)).mtimeMs > built,
  );
  return newer === undefined ? undefined : `dist is older than src/${newer}; run \`npm run build\``;
}

/** What one command of a block printed, and its exit code. */
export interface Ran {
  readonly printed: readonly string[];
  readonly code: number;
}

const mark = '@@ command ended with';

/** Runs the commands of one block in one shell, one after the other, whatever each ends with. */
export async function run({ folder, bin }: Place, commands: readonly Command[]): Promise<Ran[]> {
  // The exit code is handed on, so that `echo $?` shows that of the command before.
  const script = commands
    .map(({ text }) => `${text}\nended=$?; printf '\\n${mark} %d\\n' $ended; (exit $ended)\n`)
    .join('');
  const env = {
    ...process.env,
    PATH: [bin, process.env['PATH']].join(delimiter),
    LC_ALL: 'C.UTF-8',
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    TERM: 'dumb',
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
  };
  const output = await new Promise<string>((resolve, reject) => {
    const shell = execFile(
      'bash',
      ['-c', `exec 2>&1\n${script}`],
      { cwd: folder, env, encoding: 'utf8' },
      (error, stdout) => (error && typeof error.code !== 'number' ? reject(error) : resolve(stdout)),
    );
    shell.stdin?.end();
  });
  return [...output.matchAll(new RegExp(`([\\s\\S]*?)\\n${mark} (\\d+)\\n`, 'g'))].map(
    ([, printed = '', code]) => ({
      printed: printed === '' ? [] : printed.replace(/\n$/, '').split('\n'),
      code: Number(code),
    }),
  );
}

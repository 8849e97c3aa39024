import { execFile } from 'node:child_process';
import {
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
  /** Where the command stands. */
  readonly bin: string;
  remove(): void;
}

/**
 * A temporary folder with what a reader of the README has at hand: `data`, and hearken installed, as it is built in
 * `root`, so that `hearken`, `npx hearken` and `import … from 'hearken'` find it.
 */
export function place(root: string): Place {
  const folder = mkdtempSync(join(tmpdir(), 'hearken-readme-'));
  const bin = join(folder, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(root, join(folder, 'node_modules/hearken'));
  symlinkSync('../hearken/dist/cli/main.js', join(bin, 'hearken'));
  if (existsSync(join(root, 'data'))) cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  return { folder, bin, remove: () => rmSync(folder, { recursive: true, force: true }) };
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

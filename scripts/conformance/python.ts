import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a Python program, with its arguments, on some lines; gives those that it prints. Throws an Error if it fails. */
export type Python = (program: readonly string[], input: readonly string[]) => string[];

/** A Python with a package in an environment of its own in `folder`, made if it is not there yet; or why there is none. */
export function pythonWith(requirement: string, folder: string): Python | { readonly missing: string } {
  const place = join(folder, requirement.replaceAll(/[^\w.-]+/g, '-'));
  const program = join(
    place,
    ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
  );
  const has = (): boolean =>
    fault(program, ['-m', 'pip', 'show', requirement.replace(/==.*/, '')]) === undefined;
  if (!existsSync(program) || !has()) {
    const none = fault('python3', ['-m', 'venv', place]);
    if (none !== undefined) return { missing: `no Python 3 that can make an environment: ${none}` };
    const refused = fault(program, [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      requirement,
    ]);
    if (refused !== undefined) return { missing: `${requirement} cannot be installed: ${refused}` };
  }
  return (argv, input) => {
    const ran = spawnSync(program, argv, {
      input: input.map((line) => `${line}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { ...process.env, PYTHONUTF8: '1' },
    });
    if (ran.status !== 0) throw new Error(`${argv.join(' ')} failed: ${ran.error?.message ?? ran.stderr}`);
    return ran.stdout.split('\n').slice(0, -1);
  };
}

/** Runs a command; what is wrong if it does not end well. */
function fault(command: string, args: readonly string[]): string | undefined {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim().split('\n').at(-1) ?? '');
}

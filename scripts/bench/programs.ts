import { spawnSync } from 'node:child_process';

/** A program that hearken is compared with. */
export interface Program {
  readonly path: string;
  readonly version: string;
}

/** The programs of references that are on this machine, by name. */
export type Programs = ReadonlyMap<string, Program>;

/** Finds the programs among those that references need. */
export function findPrograms(): Programs {
  const found = new Map<string, Program>([
    ['node', { path: process.execPath, version: process.version.slice(1) }],
  ]);
  for (const name of ['sh', 'wc', 'cp', 'cat', 'find', 'xargs', 'rg', 'jq', 'python3']) {
    const program = find(name);
    if (program) found.set(name, program);
  }
  return found;
}

function find(name: string): Program | undefined {
  if (name === 'python3') return findPython();
  const { error, stdout } = spawnSync(name, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return error ? undefined : { path: name, version: /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '' };
}

/** Python itself: what is called `python3` may be a script that looks for it each time, which takes as long as a start. */
function findPython(): Program | undefined {
  const script = 'import platform, sys; print(sys.executable); print(platform.python_version())';
  const { error, status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  const [path = '', version = ''] = error || status !== 0 ? [] : stdout.split('\n');
  return path === '' ? undefined : { path, version };
}

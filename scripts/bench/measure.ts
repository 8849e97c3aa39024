import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';

import type { Command } from './contestants.ts';

/** What one run of a command took. */
export interface Measured {
  readonly seconds: number;
  /** The most memory, in bytes, that a process of it held at a time; undefined where the machine does not tell. */
  readonly peak: number | undefined;
}

/** Runs a command to its end. Throws an Error with what it said if it fails. */
export type Measure = (command: Command) => Promise<Measured>;

/** How commands are measured in a folder: whole processes, but for those that tell their seconds; output thrown away. */
export function measurer(folder: string): Measure {
  const memory = memoryOf(folder);
  return async (command) => {
    const output = openSync(devNull, 'w');
    try {
      const [program, ...args] = memory.wrap(command.argv);
      const started = process.hrtime.bigint();
      const child = spawn(program, args, { cwd: folder, stdio: ['ignore', output, 'pipe'] });
      const peak = memory.watch(child);
      const said = await end(child, command);
      const whole = Number(process.hrtime.bigint() - started) / 1e9;
      return { seconds: command.tellsSeconds ? secondsIn(said) : whole, peak: peak() };
    } finally {
      closeSync(output);
      if (command.writes !== undefined) rmSync(join(folder, command.writes), { force: true });
    }
  };
}

function secondsIn(said: string): number {
  const seconds = Number(said);
  if (!(seconds > 0)) throw new Error(`unexpected "${said}" on standard error, expected seconds`);
  return seconds;
}

/** What a process said on standard error until its end. */
function end(child: ChildProcess, { argv }: Command): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(said);
      else reject(new Error(`${argv.join(' ')} ended with ${code ?? signal}; expected 0\n${said}`));
    });
  });
}

interface Memory {
  wrap(argv: Command['argv']): Command['argv'];
  /** Begins to look; what comes back tells the peak once the process has ended. */
  watch(child: ChildProcess): () => number | undefined;
}

/** GNU time asks the kernel for the peak of a process that has ended; else it is read off while it runs. */
function memoryOf(folder: string): Memory {
  const report = join(folder, `peak-${process.pid}.txt`);
  const timed = ['/usr/bin/time', '-f', '%M', '-o', report] as const;
  const { status } = spawnSync(timed[0], [...timed.slice(1), process.execPath, '-e', '0'], {
    stdio: 'ignore',
  });
  if (status !== 0) return { wrap: (argv) => argv, watch: sampled };
  return {
    wrap: (argv) => [...timed, ...argv],
    watch: () => () => {
      const told = Number(readFileSync(report, 'utf8').trim().split('\n').at(-1)) * 1024;
      rmSync(report, { force: true });
      return told;
    },
  };
}

/** Reads the high-water mark of a process and its children, every few milliseconds, from /proc. */
export function sampled({ pid }: Pick<ChildProcess, 'pid'>): () => number | undefined {
  let peak = 0;
  const look = (one: number): void => {
    const mark = /^VmHWM:\s*(\d+) kB/m.exec(procFile(one, 'status'))?.[1];
    peak = Math.max(peak, Number(mark ?? 0) * 1024);
    for (const child of procFile(one, `task/${one}/children`).split(' '))
      if (child !== '') look(Number(child));
  };
  const timer = setInterval(() => look(pid ?? 0), 4);
  return () => {
    clearInterval(timer);
    return peak === 0 ? undefined : peak;
  };
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

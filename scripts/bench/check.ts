import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';

import type { Contestant } from './contestants.ts';

/** What came of comparing what a reference script writes with what hearken writes. */
export interface Comparison {
  /** `text/python messages`. */
  readonly name: string;
  /** How many bytes hearken wrote. */
  readonly bytes: number;
  /** What is not as it should be. */
  readonly fault: string | undefined;
}

/** Runs what does the same work (by its name: `text/hearken messages`, `text/python messages`) and compares the bytes. */
export async function compare(contestants: readonly Contestant[], folder: string): Promise<Comparison[]> {
  const found: Comparison[] = [];
  for (const own of contestants.filter(({ name }) => name.includes('/hearken'))) {
    const others = new Set(['python', 'node'].map((writer) => own.name.replace('hearken', writer)));
    const equals = contestants.filter(({ name }) => others.has(name));
    if (equals.length === 0) continue;
    const expected = await outputOf(own, folder);
    for (const one of equals) {
      const { bytes, digest } = await outputOf(one, folder);
      const same = bytes === expected.bytes && digest === expected.digest;
      const fault = same
        ? undefined
        : `wrote ${bytes} bytes (sha256 ${digest}), hearken ${expected.bytes} (${expected.digest})`;
      found.push({ name: one.name, bytes: expected.bytes, fault });
    }
  }
  return found;
}

interface Output {
  readonly bytes: number;
  readonly digest: string;
}

async function outputOf({ argv: [program, ...args] }: Contestant, folder: string): Promise<Output> {
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of child.stdout) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}; expected 0`);
  return { bytes, digest: hash.digest('hex').slice(0, 16) };
}

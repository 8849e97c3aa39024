import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';

import type { Contestant } from './contestants.ts';

/** What came of comparing what two contestants write. */
export interface Comparison {
  /** `text/python messages = text/hearken messages`. */
  readonly name: string;
  /** How many bytes the second one wrote. */
  readonly bytes: number;
  /** What is not as it should be. */
  readonly fault: string | undefined;
}

/** Runs those wanted that are to write the same as another, and that other, and compares the bytes. */
export async function compare(
  contestants: readonly Contestant[],
  wanted: (name: string) => boolean,
  folder: string,
): Promise<Comparison[]> {
  const byName = new Map(contestants.map((contestant) => [contestant.name, contestant]));
  const known = new Map<string, Output>();
  const found: Comparison[] = [];
  for (const one of contestants) {
    const model = byName.get(one.sameAs ?? '');
    if (!model || !wanted(one.name)) continue;
    const expected = known.get(model.name) ?? (await outputOf(model, folder));
    known.set(model.name, expected);
    const { bytes, digest } = await outputOf(one, folder);
    const fault =
      bytes === expected.bytes && digest === expected.digest
        ? undefined
        : `${bytes} bytes (sha256 ${digest}), not ${expected.bytes} (${expected.digest})`;
    found.push({ name: `${one.name} = ${model.name}`, bytes: expected.bytes, fault });
  }
  return found;
}

interface Output {
  readonly bytes: number;
  readonly digest: string;
}

async function outputOf({ argv, tellsSeconds }: Contestant, folder: string): Promise<Output> {
  const [program, ...args] = argv;
  const errors = tellsSeconds ? 'ignore' : 'inherit';
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', errors] });
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

import { type BigIntStats, statSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { UsageError } from '../diagnostic/usage-error.ts';
import { growth, type Splice } from '../lint/splice.ts';
import { causeOf } from './cause.ts';
import { openOutput } from './output.ts';
import { splicedIntake } from './spliced-intake.ts';

/** What a file was like when it was looked at. */
export type Sight = Pick<BigIntStats, 'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs'>;

/** What a file is like now. Throws a UsageError if it is gone. */
export function sightOf(path: string): Sight {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${causeOf(error)}`, { cause: error });
  }
}

/**
 * Carries out splices in a file: whole, or not at all. Throws a UsageError if the file is no longer as it was seen, or
 * cannot be written; an Error if the bytes do not add up, which leaves the file as it is, too.
 */
export async function rewrite(path: string, splices: readonly Splice[], seen: Sight): Promise<void> {
  const output = openOutput(path, { force: true, inputs: [] });
  const intake = splicedIntake(splices)(path);
  try {
    const block = new Uint8Array(1 << 20);
    const fill = (bytes: Uint8Array): Promise<number> | number => intake.fill(bytes, 0, bytes.length);
    for (let got = await fill(block); got > 0; got = await fill(block)) {
      output.write(block.subarray(0, got));
      // Signals have their turn.
      await turn();
    }
    const expected = Number(seen.size) + growth(splices);
    const now = sightOf(path);
    if (keys.some((key) => now[key] !== seen[key]))
      throw new UsageError(`${path} has changed since it was read; it was left as it is now`);
    if (output.bytes !== expected)
      throw new Error(
        `${path}: ${output.bytes} bytes came out where ${expected} were expected; please report this`,
      );
    output.commit();
  } finally {
    output.abort();
    intake.close();
  }
}

const keys = ['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const;

import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../diagnostic/usage-error.ts';

const standard = new Set(['-', '/dev/stdout', '/dev/fd/1']);

/** Throws a UsageError if the ledger would be written into an output, or over it. */
export function refuseSharedLedger(ledger: string, outputs: readonly (string | undefined)[]): void {
  const place = placeOf(ledger);
  for (const output of outputs) {
    const target = output ?? '-';
    if (standard.has(ledger) && standard.has(target))
      throw new UsageError(
        'the ledger would be mixed with what is converted on standard output; expected a file for one of them',
      );
    if (place !== undefined && place === placeOf(target))
      throw new UsageError(
        `the ledger and what is converted would both be written to ${ledger}; expected a file for each`,
      );
  }
}

/** One name for a file, whatever way leads to it; undefined for pipes and devices, which several may write to. */
function placeOf(path: string): string | undefined {
  if (standard.has(path)) return undefined;
  try {
    if (!statSync(path).isFile()) return undefined;
    return realpathSync.native(path);
  } catch {
    return inFolder(path);
  }
}

function inFolder(path: string): string {
  try {
    return resolve(realpathSync.native(dirname(path)), basename(path));
  } catch {
    return resolve(path);
  }
}

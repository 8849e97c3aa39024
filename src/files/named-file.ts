import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UsageError } from '../diagnostic/usage-error.ts';
import type { NamedFile } from '../measure/metric.ts';
import { causeOf } from './cause.ts';

/** Reads a file that an option names. Throws a UsageError if it cannot be read. */
export function readNamed(path: string): NamedFile {
  try {
    const bytes = readFileSync(path);
    return { text: bytes.toString('utf8'), digest: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${causeOf(error)}`, { cause: error });
  }
}

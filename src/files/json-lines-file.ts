import { readFileSync } from 'node:fs';
import { UsageError } from '../diagnostic/usage-error.ts';
import { causeOf } from './cause.ts';

/** The lines of a file of JSON lines, parsed one by one, with their numbers. Throws a UsageError for what is none. */
export function* readJsonLines(path: string): Generator<{ readonly line: number; readonly value: unknown }> {
  const bytes = contentOf(path);
  let line = 0;
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(0x0a, from);
    const to = feed < 0 ? bytes.length : feed;
    line++;
    yield { line, value: parsed(bytes.toString('utf8', from, to), path, line) };
    from = to + 1;
  }
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${causeOf(error)}`, { cause: error });
  }
}

function parsed(text: string, path: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${path}:${line}: this line is no whole JSON; the file was cut off, or is none that hearken stats --partial wrote`,
      { cause: error },
    );
  }
}

import { UsageError } from '../diagnostic/usage-error.ts';
import type { Reader } from './reader.ts';

/** Readers in the order in which they are asked whether a source is theirs; `text` takes what is left. */
const order = ['records', 'jsonl', 'json', 'text'];

/** The reader that was stated by id, or the first that recognises the beginning of the source. */
export function readerFor(
  readers: readonly Reader[],
  head: Uint8Array,
  path: string,
  stated?: string,
): Reader {
  const ranked = order.flatMap((id) => readers.find((reader) => reader.id === id) ?? []);
  const name = path.replace(/\.gz$/, '');
  const found =
    stated === undefined
      ? ranked.find((reader) => reader.recognises(head, name))
      : ranked.find(({ id }) => id === stated);
  if (!found) throw new UsageError(`no reader is called "${stated}"; expected one of ${order.join(', ')}`);
  return found;
}

import { offer } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { byRank } from './by-rank.ts';
import type { Reader } from './reader.ts';

/** The reader that was stated by id, or the first by rank that recognises the beginning of the source. */
export function readerFor(
  readers: readonly Reader[],
  head: Uint8Array,
  path: string,
  stated?: string,
): Reader {
  const ranked = byRank(readers);
  const name = path.replace(/\.gz$/, '');
  const found =
    stated === undefined
      ? ranked.find((reader) => reader.recognises(head, name))
      : ranked.find(({ id }) => id === stated);
  if (found) return found;
  const ids = ranked.map(({ id }) => id);
  throw new UsageError(`no reader is called "${stated}"; ${offer(stated ?? '', ids)}`);
}

import type { Problem } from '../diagnostic/problem.ts';
import { joined } from '../source/joined.ts';
import { type Segment, type Slice, slice } from '../source/segment.ts';
import type { Path } from './path.ts';
import { missing } from './refusals.ts';
import { type Row, rowLines } from './row.ts';
import { spokenAt } from './spoken.ts';

/** The transcript that the fields of a row hold, joined by nothing; a problem if one is missing or no text. */
export function transcriptOf(row: Row, fields: readonly Path[]): Segment | Problem {
  const lineAt = rowLines(row);
  const slices: Slice[] = [];
  for (const path of fields) {
    const found = spokenAt(row, row.members, path, lineAt) ?? missing(row, path);
    if ('reason' in found) return found;
    slices.push(slice(found.segment, found.segment.from, found.segment.to));
  }
  return joined(slices as [Slice, ...Slice[]]);
}

import type { Problem } from '../diagnostic/problem.ts';
import { kindOf } from '../source/json.ts';
import { joined } from '../source/joined.ts';
import { type Segment, type Slice, slice } from '../source/segment.ts';
import { type Path, valueAt } from './path.ts';
import { missing, refusal } from './refusals.ts';
import { type Row, rowLines } from './row.ts';
import { textOf } from './spoken.ts';

/** The transcript that the fields of a row hold, joined by nothing; a problem if one is missing or no text. */
export function transcriptOf(row: Row, fields: readonly Path[]): Segment | Problem {
  const lineAt = rowLines(row);
  const slices: Slice[] = [];
  const { text } = row.ground;
  for (const path of fields) {
    const value = valueAt(text, row.members, path);
    if (!value) return missing(row, path);
    if (kindOf(text.bytes, value.start) === 'list') return list(row, value.start, path);
    const found = textOf(row, value, path, lineAt);
    if ('reason' in found) return found;
    slices.push(slice(found.segment, found.segment.from, found.segment.to));
  }
  return joined(slices as [Slice, ...Slice[]]);
}

function list(row: Row, at: number, { name }: Path): Problem {
  const todo = `lists of turns are read with --map turns=${name}`;
  return refusal(row, at, `"${name}" holds a list; expected a text (${todo})`);
}

import { startsWithRow } from '../read/head.ts';
import { jsonLines } from '../read/json-lines.ts';
import type { Reader } from '../read/reader.ts';
import { rowsOf } from '../read/rows.ts';

/** JSON Lines: a row, which is a conversation, on each line. */
export const jsonl: Reader = {
  id: 'jsonl',
  summary: 'JSON Lines: a row on each line, with a transcript in a field or a list of turns.',
  why: 'Most loaders stop at the first line that is not JSON, or leave it out without a word, and the people in it with it.',
  extensions: ['.jsonl', '.ndjson'],
  rank: 2,
  recognises: (head, name) => /\.(?:jsonl|ndjson)$/i.test(name) || startsWithRow(head, name),
  open: (context) => jsonLines(context.path, rowsOf(context)),
};

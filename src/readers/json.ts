import { startsWithJson } from '../read/head.ts';
import { jsonEntries } from '../read/json-entries.ts';
import type { Reader } from '../read/reader.ts';
import { rowsOf } from '../read/rows.ts';

/** JSON: a list of rows, an object whose values are rows, or a single row. */
export const json: Reader = {
  id: 'json',
  summary: 'JSON: a list of rows, an object whose values are rows, or one row, read row by row.',
  why: 'A loader that takes a file in whole needs several times its size in memory, and loses all of it to one comma.',
  extensions: ['.json'],
  rank: 3,
  recognises: (head, name) => /\.json$/i.test(name) || startsWithJson(head),
  open: (context) => jsonEntries(context, rowsOf(context)),
};

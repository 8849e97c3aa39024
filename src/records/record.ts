import * as z from 'zod/mini';
import { count, ordinal, said, text } from './said.ts';

const line = ordinal('The line of the first byte, counted from 1');
const start = count('The first byte in the source, counted from 0; of a gzip file, in what it unpacks to');
const end = count('The byte after the last');

const cue = z.strictObject({
  text: text('The stage direction, delimiters included'),
  kind: said('What it shows', z.enum(['breath', 'voice', 'face', 'gesture', 'body', 'silence', 'other'])),
  place: said('Where in the text it stands', z.enum(['lead', 'mid', 'tail', 'whole'])),
  from: count('Its first code point in the text'),
  to: count('The code point after its last'),
});

const turn = z.strictObject({
  index: count('The place of the turn in its conversation, counted from 0'),
  role: said(
    'Who speaks; null if the label does not tell',
    z.nullable(z.enum(['human', 'assistant', 'system'])),
  ),
  label: text('The speaker as spelled; empty if the dialect names none'),
  marker: text('Everything between the previous text and this one, verbatim'),
  text: text('What was said, without outer white space'),
  line,
  start,
  end,
  cues: said('The stage directions in the text, in order', z.array(cue)),
});

const source = z.strictObject({
  path: text('The source, relative to where the command ran; `-` is standard input'),
  line,
  start,
  end,
});

/**
 * The record, version 1: one conversation a row. `preamble`, then `marker` and `text` of each turn, then `epilogue`,
 * joined in order, are the conversation, verbatim. Every row has the same keys with the same types.
 */
export const record = z
  .strictObject({
    id: text("The row's own id, else path, `#` and the ordinal of the conversation in its source"),
    source: said('Where the conversation stands', source),
    dialect: text(
      'How its speakers are spelled; `turns` for rows that list them, `none` if no marker was found',
    ),
    preamble: text('What comes before the first marker'),
    turns: z.array(turn),
    epilogue: text('What follows the last text'),
    meta: text('A JSON object: the fields of the row that are neither id nor speech, as they were written'),
  })
  .check(z.meta({ title: 'hearken record, version 1' }));

/** One conversation as a plain row. */
export type Record = z.infer<typeof record>;

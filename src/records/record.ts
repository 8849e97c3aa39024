import { z } from 'zod';

const count = (description: string) => z.number().int().min(0).describe(description);
const line = z.number().int().min(1).describe('The line of the first byte, counted from 1');
const start = count('The first byte in the source, counted from 0; of a gzip file, in what it unpacks to');
const end = count('The byte after the last');

const cue = z.strictObject({
  text: z.string().describe('The stage direction, delimiters included'),
  kind: z.enum(['breath', 'voice', 'face', 'gesture', 'body', 'silence', 'other']).describe('What it shows'),
  place: z.enum(['lead', 'mid', 'tail', 'whole']).describe('Where in the text it stands'),
  from: count('Its first code point in the text'),
  to: count('The code point after its last'),
});

const turn = z.strictObject({
  index: count('The place of the turn in its conversation, counted from 0'),
  role: z
    .enum(['human', 'assistant', 'system'])
    .nullable()
    .describe('Who speaks; null if the label does not tell'),
  label: z.string().describe('The speaker as spelled; empty if the dialect names none'),
  marker: z.string().describe('Everything between the previous text and this one, verbatim'),
  text: z.string().describe('What was said, without outer white space'),
  line,
  start,
  end,
  cues: z.array(cue).describe('The stage directions in the text, in order'),
});

/**
 * The record, version 1: one conversation a row. `preamble`, then `marker` and `text` of each turn, then `epilogue`,
 * joined in order, are the conversation, verbatim. Every row has the same keys with the same types.
 */
export const record = z
  .strictObject({
    id: z
      .string()
      .describe("The row's own id, else path, `#` and the ordinal of the conversation in its source"),
    source: z
      .strictObject({
        path: z.string().describe('The source, relative to where the command ran; `-` is standard input'),
        line,
        start,
        end,
      })
      .describe('Where the conversation stands'),
    dialect: z
      .string()
      .describe(
        'How its speakers are spelled; `turns` for rows that list them, `none` if no marker was found',
      ),
    preamble: z.string().describe('What comes before the first marker'),
    turns: z.array(turn),
    epilogue: z.string().describe('What follows the last text'),
    meta: z
      .string()
      .describe('A JSON object: the fields of the row that are neither id nor speech, as they were written'),
  })
  .meta({ title: 'hearken record, version 1' });

/** One conversation as a plain row. */
export type Record = z.infer<typeof record>;

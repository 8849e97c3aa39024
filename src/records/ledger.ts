import { z } from 'zod';
import { problemReasons } from '../diagnostic/problem.ts';

const count = (description: string) => z.number().int().min(0).describe(description);

const problem = z.strictObject({
  path: z.string().describe('The source; `-` is standard input'),
  reason: z.enum(problemReasons).describe('What kind of problem'),
  message: z.string().describe('What was unexpected, then what was expected'),
  line: z.number().int().min(1).optional().describe('Counted from 1'),
  column: z.number().int().min(1).optional().describe('Counted from 1, in UTF-16 units'),
  offset: count('The byte in the source, counted from 0').optional(),
  conversation: z.string().optional().describe('The id of the conversation'),
});

/**
 * What a run did with every byte: `in` = `text` + `structure` + the bytes of `dropped`. `added` is counted apart.
 */
export const ledger = z
  .strictObject({
    sources: count('Sources read'),
    conversations: count('Conversations read'),
    turns: count('Turns read'),
    roles: z
      .record(z.string(), count('Turns'))
      .describe('Turns by role; `none` where the label tells no role'),
    dialects: z.record(z.string(), count('Conversations')).describe('Conversations by dialect'),
    bytes: z.strictObject({
      in: count('Bytes read, after unpacking gzip and, with a stated encoding, in UTF-8'),
      text: count('Bytes of speech, preamble, epilogue and fields that were written'),
      structure: count('Markers, separators, outer white space, carrier syntax and escapes'),
      added: count('Bytes of speech that were put in: rendered markers, separators, joins'),
      dropped: z.array(
        z.strictObject({
          reason: z.string(),
          count: count('How many'),
          bytes: count('Their bytes, in UTF-8'),
        }),
      ),
    }),
    problems: z.array(problem).describe('The first 10,000 problems, in order'),
    problemCount: count('All problems'),
  })
  .meta({ title: 'hearken ledger, version 1' });

/** What a run did with every byte. */
export type Ledger = z.infer<typeof ledger>;

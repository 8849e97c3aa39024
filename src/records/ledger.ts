import * as z from 'zod/mini';
import { problemReasons } from '../diagnostic/problem.ts';
import { count, ordinal, said, text } from './said.ts';

const problem = z.strictObject({
  path: text('The source; `-` is standard input'),
  reason: said('What kind of problem', z.enum(problemReasons)),
  message: text('What was unexpected, then what was expected'),
  line: z.optional(ordinal('Counted from 1')),
  column: z.optional(ordinal('Counted from 1, in UTF-16 units')),
  offset: z.optional(count('The byte in the source, counted from 0')),
  conversation: z.optional(text('The id of the conversation')),
});

const drop = z.strictObject({
  reason: text('Why, in kebab case'),
  count: count('How many'),
  bytes: count('Their bytes, in UTF-8'),
});

/**
 * What a run did with every byte: `in` = `text` + `structure` + the bytes of `dropped`. `added` is counted apart.
 */
export const ledger = z
  .strictObject({
    sources: count('Sources read'),
    conversations: count('Conversations read'),
    turns: count('Turns read'),
    roles: said('Turns by role; `none` where the label tells no role', z.record(z.string(), count('Turns'))),
    dialects: said('Conversations by dialect', z.record(z.string(), count('Conversations'))),
    bytes: z.strictObject({
      in: count('Bytes read, after unpacking gzip and, with a stated encoding, in UTF-8'),
      text: count('Bytes of speech, preamble, epilogue and fields that were written'),
      structure: count('Markers, separators, outer white space, carrier syntax and escapes'),
      added: count('Bytes of speech that were put in: rendered markers, separators, joins'),
      dropped: said('What was left out, by reason', z.array(drop)),
    }),
    problems: said('The first 10,000 problems, in order', z.array(problem)),
    problemCount: count('All problems'),
  })
  .check(z.meta({ title: 'hearken ledger, version 1' }));

/** What a run did with every byte. */
export type Ledger = z.infer<typeof ledger>;

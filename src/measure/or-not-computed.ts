import * as z from 'zod/mini';
import { text } from '../records/said.ts';

/** A part of a value that there may be no numbers of. */
export function orNotComputed<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([schema, z.strictObject({ notComputed: text('Why there are no numbers') })]);
}

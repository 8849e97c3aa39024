import * as z from 'zod/mini';
import { text } from '../records/said.ts';

/** The schema of a statistic that may be a `NotComputed` while the others of its metric are numbers. */
export function orNotComputed<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([schema, z.strictObject({ notComputed: text('Why there is no number') })]);
}

import * as z from 'zod/mini';

/** An option of a rule: what it does in one sentence, what it may be, and what it is where nothing is stated. */
export function option<Schema extends z.ZodMiniType>(
  sentence: string,
  schema: Schema,
  unstated: z.core.input<Schema>,
): z.ZodMiniPrefault<Schema> {
  return z.prefault(schema, unstated).check(z.describe(sentence));
}

import * as z from 'zod/mini';
import type { Accumulator } from './accumulator.ts';

/** A sum of whole numbers: `state.turns += 1`. Exact up to 2^53. */
export const sum: Accumulator<number> = {
  schema: z.int(),
  start: () => 0,
  merge: (a, b) => a + b,
  save: (state) => state,
  load: (saved) => saved as number,
};

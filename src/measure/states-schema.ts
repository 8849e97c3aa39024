import * as z from 'zod/mini';
import { count, said, text } from '../records/said.ts';
import type { Engine } from './engine.ts';
import { input } from './input.ts';

/** The first line of a file of states: what they are of. */
export const statesHeader = z.strictObject({
  tool: z.literal('hearken'),
  holds: z.literal('states'),
  version: text('Its version; only states of one version are merged, for definitions may differ'),
  settings: said(
    'How it was measured: the same in all files that are merged',
    z.strictObject({
      countCues: said('Whether words in stage directions count', z.boolean()),
      by: said('How the corpus was parted', z.array(z.string())),
      metrics: said('The options of each metric', z.record(z.string(), z.record(z.string(), z.unknown()))),
    }),
  ),
});

/** The second line: what was read. */
export const inputLine = z.strictObject({ input: said('What was read', input.schema) });

/** The last line, by which one tells that none is missing. */
export const endLine = z.strictObject({ end: z.literal(true), lines: count('How many lines the file has') });

/** A line of states: those of a metric, in the conversations of a cell. */
export function cellLine(metric: z.ZodMiniType<string>, states: z.ZodMiniType) {
  return z.strictObject({
    cell: text('The groups of the conversations, one for each of `by`, as a list in JSON'),
    metric,
    states: said('By speaker; `all` where a metric looks at whole conversations', states),
  });
}

/** The schema of a line of states (version 1) of all metrics of an engine. */
export function statesSchema({ schemas }: Engine): z.ZodMiniType {
  const cells = Object.entries(schemas).map(([id, states]) => cellLine(z.literal(id), states));
  return z
    .union([statesHeader, inputLine, ...cells, endLine])
    .check(z.meta({ title: 'a line of hearken states, version 1' }));
}

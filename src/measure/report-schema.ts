import * as z from 'zod/mini';
import { count, said, text } from '../records/said.ts';
import type { Metric } from './metric.ts';
import { speakers } from './speaker.ts';

const none = z.strictObject({ notComputed: text('Why there are no numbers') });

/** The schema of a report (version 1) on some metrics. */
export function reportSchema(metrics: readonly Metric[]): z.ZodMiniType {
  const whose = z.enum(['all', ...speakers]);
  const values = Object.fromEntries(
    metrics.map(({ id, summary, value }) => [
      id,
      z.optional(said(summary, z.partialRecord(whose, z.union([none, value])))),
    ]),
  );
  const settings = Object.fromEntries(metrics.map(({ id, options }) => [id, z.optional(options)]));
  return z
    .strictObject({
      tool: z.literal('hearken'),
      version: text('Its version'),
      input: said(
        'What was read',
        z.strictObject({
          sources: count('Sources'),
          bytes: count('Bytes, unpacked and (where an encoding is stated) as UTF-8'),
          conversations: count('Conversations'),
          utterances: count('Utterances: markers with their texts'),
          problems: said('Problems by reason', z.record(z.string(), count('How many'))),
        }),
      ),
      options: said(
        'How it was measured',
        z.strictObject({
          countCues: said('Whether words in stage directions count', z.boolean()),
          by: said('How the corpus was parted', z.array(z.string())),
          metrics: said('The options of each metric', z.strictObject(settings)),
        }),
      ),
      cautions: said('What numbers do not mean, by metric', z.record(z.string(), z.string())),
      groups: said(
        'Values by group (`all`, then `label=group`), metric and speaker',
        z.record(z.string(), z.strictObject(values)),
      ),
    })
    .check(z.meta({ title: 'hearken stats, version 1' }));
}

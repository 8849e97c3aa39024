import { resolve } from 'node:path';
import { UsageError } from '../diagnostic/usage-error.ts';
import type { StatsReport } from '../measure/report.ts';
import { readStates } from './partial.ts';
import { openStatsOutput, type StatsOutputOptions } from './stats-output.ts';

/**
 * Joins states that `stats` wrote, each of a part of a corpus: the same as `hearken merge`. Gives the report of the whole,
 * in whatever order the parts are named. Throws a UsageError for states that are not whole, or do not fit.
 */
export async function mergeStats(
  paths: readonly string[],
  options: StatsOutputOptions = {},
): Promise<StatsReport> {
  const places = paths.map((path) => resolve(path));
  const twice = paths.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice !== undefined)
    throw new UsageError(`${twice} is named twice; its conversations would count twice`);
  const output = openStatsOutput(options, paths);
  try {
    const merged = await readStates(paths);
    if (merged.input.conversations === 0 && options.partial === undefined)
      throw new UsageError('there is no conversation in any of the states; expected those of transcripts');
    return await output.finish(merged);
  } catch (error) {
    output.abort();
    throw error;
  }
}

import { loadMetrics, type MetricChoice } from '../catalog/metric-set.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { findSources } from '../files/find.ts';
import { readNamed } from '../files/named-file.ts';
import { roleOf } from '../language/roles.ts';
import { letGo } from '../language/view.ts';
import { openCells } from '../measure/cells.ts';
import { type ActiveMetric, engine } from '../measure/engine.ts';
import { parseBy } from '../measure/grouping.ts';
import { input } from '../measure/input.ts';
import type { StatsReport } from '../measure/report.ts';
import { tallyType } from '../measure/type-counts.ts';
import type { ReadOptions } from '../read/reader.ts';
import { type Advance, advance, type Progress } from './advance.ts';
import type { Measured } from './partial.ts';
import { openSource } from '../files/blocks.ts';
import { readSource } from './read-source.ts';
import { openStatsOutput, type StatsOutputOptions } from './stats-output.ts';

/** How `stats` is to work; what is left out has the default of the command line. */
export interface StatsOptions extends MetricChoice, StatsOutputOptions {
  /** The ways in which the corpus is parted: see `parseBy`. */
  readonly by?: readonly string[] | undefined;
  /** Whether the words in cues count. */
  readonly countCues?: boolean | undefined;
  readonly read?: ReadOptions | undefined;
  readonly encoding?: string | undefined;
  /** Called with each problem as it is met. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Measures transcripts: the same as `hearken stats`. Paths are files, folders and globs; `-` is standard input. One pass;
 * memory is bounded by the largest conversation, and by what the metrics keep. Throws a UsageError where nothing could
 * be done.
 */
export async function stats(paths: readonly string[], options: StatsOptions = {}): Promise<StatsReport> {
  const { by: stated = [], countCues = false, partial } = options;
  const chosen = await loadMetrics(options);
  const by = parseBy(stated, typedOf(paths));
  const sources = findSources(paths);
  const active = await prepared(chosen);
  const measured: Measured = {
    settings: {
      countCues,
      by: stated,
      metrics: Object.fromEntries(active.map((one) => [one.metric.id, one.options])),
    },
    active,
    engine: engine(active, { countCues }),
    by,
    cells: new Map(),
    input: input.start(),
  };
  const output = openStatsOutput(options, sources);
  const way = advance(sources, options.onProgress);
  try {
    for (const path of sources) {
      await measure(path, measured, way, options);
      way.next();
    }
    if (measured.input.conversations === 0 && partial === undefined)
      throw new UsageError(
        `there is no conversation in ${sources.length === 1 ? sources[0] : 'any of the sources'}; expected a transcript (hearken inspect tells how a source is read)`,
      );
    return await output.finish(measured);
  } catch (error) {
    output.abort();
    throw error;
  }
}

async function measure(
  path: string,
  { cells, engine: run, by, input: count }: Measured,
  way: Advance,
  options: StatsOptions,
): Promise<void> {
  const add = openCells(cells, run, by, path);
  count.sources++;
  const reading = {
    read: options.read ?? {},
    roleOf: roleOf(options.read?.roles),
    encoding: options.encoding ?? 'utf-8',
    reuse: true,
    explain: false,
    onRead: (done: number) => way.read(done),
  };
  for await (const items of readSource(openSource(path), reading))
    for (const item of items) {
      count.bytes += item.size;
      if ('problem' in item && item.problem) {
        tallyType(count.problems, item.problem.reason);
        options.onProblem?.(item.problem);
      }
      if (item.kind !== 'conversation') continue;
      count.conversations++;
      count.utterances += item.conversation.turns.length;
      add(item.conversation);
      item.conversation.turns.forEach(letGo);
    }
}

/** Metrics that have loaded what they need, with the options that are kept with their states. */
function prepared(active: readonly ActiveMetric[]): Promise<ActiveMetric[]> {
  return Promise.all(
    active.map(async ({ metric, options }) => ({
      metric,
      options: metric.prepare ? await metric.prepare(options, readNamed) : options,
    })),
  );
}

/** Tells which of the paths and globs that were typed names a source: the first that does. */
function typedOf(paths: readonly string[]): (source: string) => string {
  let known: Map<string, string> | undefined;
  return (source) => {
    known ??= new Map(
      paths.toReversed().flatMap((typed) => findSources([typed]).map((path) => [path, typed] as const)),
    );
    return known.get(source) ?? source;
  };
}

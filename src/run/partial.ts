import * as z from 'zod/mini';
import { loadMetric } from '../catalog/metric-set.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { readJsonLines } from '../files/json-lines-file.ts';
import type { Output } from '../files/output.ts';
import { version } from '../files/version.ts';
import { type Cells, mergeCell } from '../measure/cells.ts';
import { type ActiveMetric, type Engine, engine } from '../measure/engine.ts';
import { type By, parseBy } from '../measure/grouping.ts';
import { type Input, input } from '../measure/input.ts';
import type { StatsSettings } from '../measure/report.ts';
import { cellLine, endLine, inputLine, statesHeader } from '../measure/states-schema.ts';

/** A corpus, measured: everything that a report is made of. */
export interface Measured {
  readonly settings: StatsSettings;
  readonly active: readonly ActiveMetric[];
  readonly engine: Engine;
  readonly by: By;
  readonly cells: Cells;
  input: Input;
}

type Header = z.infer<typeof statesHeader>;

const body = z.union([inputLine, cellLine(z.string(), z.unknown()), endLine]);

/**
 * Writes states as lines of JSON: what they are of, what was read, each metric of each cell, and how many lines there
 * are. The same bytes for equal states.
 */
export function writeStates({ settings, engine: run, cells, input: read }: Measured, output: Output): void {
  const head: Header = {
    tool: 'hearken',
    holds: 'states',
    version: version(),
    settings: settings as Header['settings'],
  };
  const lines = [head, { input: input.save(read) }];
  for (const line of lines) output.write(`${JSON.stringify(line)}\n`);
  let count = lines.length + 1;
  for (const [cell, states] of [...cells].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [metric, own] of Object.entries(run.save(states))) {
      output.write(`${JSON.stringify({ cell, metric, states: own })}\n`);
      count++;
    }
  output.write(`${JSON.stringify({ end: true, lines: count })}\n`);
}

/** Reads states that were written, and merges them. Throws a UsageError for what is none, is not whole, or does not fit. */
export async function readStates(paths: readonly string[]): Promise<Measured> {
  let merged: Measured | undefined;
  for (const path of paths) {
    const lines = readJsonLines(path);
    const { settings } = headerOf(lines.next().value?.value, path);
    if (merged) refuseOther(settings, merged.settings, path, paths[0] ?? '');
    merged ??= await opened(settings, path);
    let read = 1;
    let isWhole = false;
    for (const { line, value } of lines) {
      if (isWhole) throw new UsageError(`${path}:${line}: something stands behind the last line of states`);
      isWhole = take(value, merged, `${path}:${line}`, ++read);
    }
    if (!isWhole)
      throw new UsageError(`${path} ends after ${read} lines, before its last one; it was cut off`);
  }
  if (!merged) throw new UsageError('nothing to merge was named; expected files of states');
  return merged;
}

function headerOf(value: unknown, path: string): Header {
  const { success, data } = statesHeader.safeParse(value);
  if (!success)
    throw new UsageError(`${path} holds no states; expected a file that hearken stats --partial wrote`);
  if (data.version !== version())
    throw new UsageError(
      `${path} holds states of hearken ${data.version}, and this is ${version()}; expected the same version, for definitions may differ`,
    );
  return data;
}

async function opened(settings: Header['settings'], path: string): Promise<Measured> {
  const stated = Object.entries(settings.metrics);
  try {
    const active = await Promise.all(stated.map(([id, options]) => loadMetric(id, options)));
    return {
      settings,
      active,
      engine: engine(active, settings),
      by: parseBy(settings.by, () => ''),
      cells: new Map(),
      input: input.start(),
    };
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${path}:1: ${error.message}`, { cause: error });
    throw error;
  }
}

function refuseOther(own: Header['settings'], first: StatsSettings, path: string, firstPath: string): void {
  const parts = ['countCues', 'by', 'metrics'] as const;
  const other = parts.find((part) => JSON.stringify(own[part]) !== JSON.stringify(first[part]));
  if (other === undefined) return;
  const told = { countCues: '--count-cues', by: '--by', metrics: 'metrics, or options of them,' }[other];
  const difference =
    other === 'metrics'
      ? otherMetrics(own.metrics, first.metrics)
      : [own, first].map((settings) => JSON.stringify(settings[other])).join(', ');
  throw new UsageError(
    `${path} was measured with other ${told} than ${firstPath} (${difference}); expected the same`,
  );
}

/** `words only in one, mattr {"window":25}, {"window":50}`: the first few. */
function otherMetrics(own: Header['settings']['metrics'], first: StatsSettings['metrics']): string {
  const ids = [...new Set([...Object.keys(own), ...Object.keys(first)])];
  const others = ids.flatMap((id) => {
    const [one, two] = [own[id], first[id]].map((options) => JSON.stringify(options));
    if (one === two) return [];
    return [one === undefined || two === undefined ? `${id} only in one` : `${id} ${one}, ${two}`];
  });
  const few = others.length > 4 ? others.slice(0, 3) : others;
  return `${few.join(', ')}${few.length < others.length ? ` and ${others.length - few.length} more` : ''}`;
}

/** Takes in a line; tells whether it was the last one. */
function take(value: unknown, merged: Measured, place: string, lines: number): boolean {
  const { engine: run, cells } = merged;
  const { success, data } = body.safeParse(value);
  if (!success) throw new UsageError(`${place}: this line holds no states; the file was changed or cut`);
  if ('end' in data) {
    if (data.lines !== lines)
      throw new UsageError(
        `${place}: ${data.lines} lines were written, and ${lines} are here; some are missing`,
      );
    return true;
  }
  if ('input' in data) merged.input = input.merge(merged.input, input.load(data.input));
  else {
    const part = { [data.metric]: data.states };
    if (!run.schema.safeParse(part).success)
      throw new UsageError(`${place}: these are no states of ${data.metric}; the file was changed`);
    mergeCell(cells, run, data.cell, run.load(part));
  }
  return false;
}

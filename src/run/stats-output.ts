import { type DisplayId, displays } from '../displays/index.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { type Output, openOutput } from '../files/output.ts';
import { version } from '../files/version.ts';
import { type Paint, unpainted } from '../lint/reporter.ts';
import { groupsOf } from '../measure/cells.ts';
import type { StatsReport } from '../measure/report.ts';
import { typesOf } from '../measure/type-counts.ts';
import { type Measured, writeStates } from './partial.ts';

/** How numbers are written, and where; nothing is if neither a format nor `partial` is stated. */
export interface StatsOutputOptions {
  readonly format?: DisplayId | undefined;
  /** A file; standard output if not stated. */
  readonly output?: string | undefined;
  /** A file for states, which `mergeStats` joins; then no report is written. */
  readonly partial?: string | undefined;
  readonly force?: boolean | undefined;
  /** Colours, for what is written to a terminal. */
  readonly paint?: Paint | undefined;
}

/** Where numbers go: opened before anything is read. */
export interface StatsOutput {
  /** Writes the states or the report, which it gives. */
  finish(measured: Measured): Promise<StatsReport>;
  abort(): void;
}

/** Opens the output. Throws a UsageError if it may not be written, or if two are stated. */
export function openStatsOutput(options: StatsOutputOptions, inputs: readonly string[]): StatsOutput {
  const { format, output: target, partial, force = false, paint = unpainted } = options;
  if (partial !== undefined && target !== undefined)
    throw new UsageError(
      `states (${partial}) are written in place of a report (${target}); expected one of them`,
    );
  const isWritten = format !== undefined || partial !== undefined;
  const output: Output | undefined = isWritten ? openOutput(partial ?? target, { force, inputs }) : undefined;
  return {
    async finish(measured) {
      const report = reportOf(measured);
      if (output && partial !== undefined) writeStates(measured, output);
      else if (output && format !== undefined) {
        const metrics = measured.active.map(({ metric }) => metric);
        const display = await displays[format]();
        for (const text of display.show(report, { metrics, paint })) output.write(text);
      }
      output?.commit();
      return report;
    },
    abort: () => output?.abort(),
  };
}

function reportOf({ settings, active, engine, by, cells, input }: Measured): StatsReport {
  const { problems, ...read } = input;
  return {
    tool: 'hearken',
    version: version(),
    input: {
      ...read,
      problems: Object.fromEntries(typesOf(problems.counts ?? new Map())),
    },
    options: settings,
    cautions: Object.fromEntries(
      active.flatMap(({ metric: { id, caution } }) => (caution === undefined ? [] : [[id, caution]])),
    ),
    groups: groupsOf(cells, engine, by),
  };
}

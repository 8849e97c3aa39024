import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { openOutput } from '../files/output.ts';
import type { Paint } from '../lint/reporter.ts';
import type { About } from '../lint/rule.ts';
import { type ReporterId, reporters } from '../reporters/index.ts';

/** How findings are shown, and where; nothing is written if no format is stated. */
export interface ReportOptions {
  readonly format?: ReporterId | undefined;
  /** A file; standard output if not stated. */
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  /** How many findings are written at most; all are counted. */
  readonly maxFindings?: number | undefined;
  /** Colours, for what is written to a terminal. */
  readonly paint?: Paint | undefined;
  /** The version that logs name. */
  readonly version?: string | undefined;
}

/** The findings of a run, on their way to the output. */
export interface OpenReport {
  /** Whether it shows the lines around places. */
  readonly views: boolean;
  findings(found: readonly Diagnostic[]): void;
  commit(): void;
  abort(): void;
}

/** Opens the output, before anything is read. Throws a UsageError if it may not be written. */
export async function openReport(
  options: ReportOptions,
  sources: readonly string[],
  about: ReadonlyMap<string, About>,
): Promise<OpenReport | undefined> {
  const { format, output: target, force = false, maxFindings = Infinity } = options;
  if (format === undefined) return undefined;
  const { paint = plain, version = '0' } = options;
  const reporter = await reporters[format]();
  const output = openOutput(target, { force, inputs: sources });
  const report = reporter.open({ about, paint, version });
  let left = maxFindings;
  output.write(report.begin());
  return {
    views: reporter.views ?? false,
    findings(found) {
      const shown = found.slice(0, left);
      left -= shown.length;
      for (const one of shown) output.write(report.add(one));
    },
    commit() {
      output.write(report.end());
      output.commit();
    },
    abort: () => output.abort(),
  };
}

const same = (text: string): string => text;
const plain: Paint = { bold: same, dim: same, red: same, yellow: same, cyan: same };

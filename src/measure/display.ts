import type { Paint } from '../lint/reporter.ts';
import type { Metric } from './metric.ts';
import type { StatsReport } from './report.ts';

/** A way to show numbers. */
export interface Display {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  /** The report as text, to be written piece by piece. */
  show(report: StatsReport, context: DisplayContext): Iterable<string>;
}

/** What displays are told. */
export interface DisplayContext {
  /** The metrics of the report, in order. */
  readonly metrics: readonly Metric[];
  readonly paint: Paint;
}

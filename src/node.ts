/** hearken with files: what the command line does, as calls of the same names. */
export * from './index.ts';
export { convert, type ConvertOptions } from './run/convert.ts';
export { lint, type LintOptions } from './run/lint.ts';
export type { LintSummary } from './run/lint-summary.ts';
export { mergeStats } from './run/merge.ts';
export { stats, type StatsOptions } from './run/stats.ts';
export type { StatsOutputOptions } from './run/stats-output.ts';
export { inspect, type Inspection, type InspectOptions } from './run/inspect.ts';
export { read, type CorpusOptions } from './run/read.ts';

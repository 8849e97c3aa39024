import type { GroupValues } from './cells.ts';

/** What a corpus comes to, in numbers: the same bytes for the same conversations, in whatever parts they were measured. */
export interface StatsReport {
  readonly tool: 'hearken';
  readonly version: string;
  /** What was read. */
  readonly input: {
    readonly sources: number;
    readonly bytes: number;
    readonly conversations: number;
    readonly utterances: number;
    /** How many problems there were, by reason. */
    readonly problems: Readonly<Record<string, number>>;
  };
  /** How it was measured. */
  readonly options: StatsSettings;
  /** What numbers do not mean, by the metric that they are of. */
  readonly cautions: Readonly<Record<string, string>>;
  /** The values of `all`, and of each group (`label=group`), by metric. */
  readonly groups: Readonly<Record<string, GroupValues>>;
}

/** How a corpus is measured: states merge only where this is the same. */
export interface StatsSettings {
  readonly countCues: boolean;
  readonly by: readonly string[];
  /** The options of every metric, by id. */
  readonly metrics: Readonly<Record<string, unknown>>;
}

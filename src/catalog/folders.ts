/** A folder of units, one a file: how its registry is written. */
export interface UnitFolder {
  readonly folder: string;
  /** What one of its units is called. */
  readonly noun: string;
  /** The interface that its units keep to, and where that stands. */
  readonly type: string;
  readonly typeFrom: string;
  /**
   * `eager`: an array of all units, for those that every run needs. `lazy`: a loader for each, so that a command loads
   * only what it runs.
   */
  readonly loading: 'eager' | 'lazy';
}

/** Every folder of units under `src`. */
export const unitFolders: readonly UnitFolder[] = [
  { folder: 'dialects', noun: 'dialect', type: 'Dialect', typeFrom: '../read/dialect.ts', loading: 'eager' },
  {
    folder: 'displays',
    noun: 'display',
    type: 'Display',
    typeFrom: '../measure/display.ts',
    loading: 'lazy',
  },
  {
    folder: 'exporters',
    noun: 'exporter',
    type: 'Exporter',
    typeFrom: '../export/exporter.ts',
    loading: 'lazy',
  },
  { folder: 'metrics', noun: 'metric', type: 'Metric', typeFrom: '../measure/metric.ts', loading: 'lazy' },
  { folder: 'readers', noun: 'reader', type: 'Reader', typeFrom: '../read/reader.ts', loading: 'eager' },
  {
    folder: 'reporters',
    noun: 'reporter',
    type: 'Reporter',
    typeFrom: '../lint/reporter.ts',
    loading: 'lazy',
  },
  { folder: 'rules', noun: 'rule', type: 'Rule', typeFrom: '../lint/rule.ts', loading: 'lazy' },
];

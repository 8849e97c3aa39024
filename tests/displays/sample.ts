import * as z from 'zod/mini';
import type { Paint } from '../../src/lint/reporter.ts';
import type { Display } from '../../src/measure/display.ts';
import type { Metric } from '../../src/measure/metric.ts';
import { metric } from '../../src/measure/metric.ts';
import type { StatsReport } from '../../src/measure/report.ts';
import { sum } from '../../src/measure/sum.ts';

/** A metric that measures nothing: only what it says of itself is shown. */
export const sighs: Metric = metric({
  id: 'sighs',
  summary: 'Counts sighs.',
  why: 'They tell of the day.',
  unit: 'sighs',
  formula: 'Σ sighs',
  group: 'style',
  byDefault: true,
  of: 'utterance',
  needs: 'text',
  caution: 'A sigh is no measure of sorrow.',
  options: z.strictObject({}),
  value: z.unknown(),
  shown: ['mean', 'deep.share', 'lengths', 'top', 'histogram'],
  bands: [{ statistic: 'mean', whose: 'human', corpus: 'Talks', p5: 0.5, p50: 1, p95: 2.25 }],
  examples: [],
  state: () => ({ n: sum }),
  add() {},
  finish: () => ({}),
});

const value = {
  n: 4,
  mean: 1234.5,
  deep: { share: 0.0625 },
  lengths: [
    [1, 8],
    [2, 1],
    [40, 4],
  ],
};

/** A report on one group, with all there is to a report. */
export const whole: StatsReport = {
  tool: 'hearken',
  version: '1.2.3',
  input: { sources: 2, bytes: 1000, conversations: 3, utterances: 12, problems: { empty: 1 } },
  options: { countCues: false, by: [], metrics: { sighs: {} } },
  cautions: { sighs: 'A sigh is no measure of sorrow.' },
  groups: {
    all: {
      sighs: { all: value, human: { ...value, mean: 1.5 }, assistant: { notComputed: 'nobody sighs' } },
    },
  },
};

/** The same, parted by the mood in the path. */
export const parted: StatsReport = {
  ...whole,
  options: { ...whole.options, by: ['(?<mood>a|b)'] },
  groups: {
    ...whole.groups,
    'mood=a|"b",': {
      sighs: {
        all: { ...value, mean: 0.25, deep: { notComputed: 'too shallow' } },
        human: { ...value, mean: 0.25 },
      },
    },
  },
};

/** The same, parted by role. */
export const byRole: StatsReport = {
  ...whole,
  options: { ...whole.options, by: ['role'] },
  groups: { ...whole.groups, 'role=human': { sighs: { human: { ...value, mean: 1.5 } } } },
};

/** Nothing but names that were counted. */
export const listed: StatsReport = {
  ...whole,
  groups: {
    all: {
      sighs: {
        all: {
          top: [
            ['*oh*', 1200],
            ['well', 4],
          ],
        },
        human: { top: [['well', 2]] },
      },
    },
  },
};

/** Nothing at all, for two reasons. */
export const silent: StatsReport = {
  ...whole,
  groups: {
    all: {
      sighs: { all: { notComputed: 'nobody sighs' }, human: { notComputed: 'the human does not sigh' } },
    },
  },
};

const named = (name: string) => (text: string) => `<${name}>${text}</>`;

/** Shows where colours are. */
export const colourful: Paint = {
  bold: named('b'),
  dim: named('d'),
  red: named('r'),
  yellow: named('y'),
  cyan: named('c'),
};
const same = (text: string): string => text;
const plain: Paint = { bold: same, dim: same, red: same, yellow: same, cyan: same };

/** What a display makes of a report. */
export function shown(display: Display, report: StatsReport, paint: Paint = plain): string {
  return [...display.show(report, { metrics: [sighs], paint })].join('');
}

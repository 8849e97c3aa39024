import { UsageError } from '../diagnostic/usage-error.ts';
import { metricGroups } from '../measure/metric.ts';
import { colorsFor } from './colors.ts';
import type { Command } from './command.ts';
import { type ReadArguments, readOptions, readOptionsOf } from './read-options.ts';
import { measuredLine, statsOutput, type StatsOutputArguments } from './stats-options.ts';

const group = 'What to measure:';

/** What yargs makes of the options. */
interface Arguments extends ReadArguments, StatsOutputArguments {
  readonly metric?: readonly string[];
  readonly all: boolean;
  readonly option?: readonly string[];
  readonly countCues: boolean;
  readonly by?: readonly string[];
  readonly encoding: string;
  readonly quiet: boolean;
}

/** `hearken stats`: what is in a corpus, in numbers that add up. */
export const stats: Command = {
  name: 'stats',
  usage: 'stats <paths..>',
  summary: 'Measure transcripts: how much there is, who says how much of it, and how',
  wanted: 'files, folders or globs, or - for standard input',
  positionals: { paths: 'Files, folders, quoted globs; - is standard input; .gz is unpacked' },
  options: {
    metric: {
      group,
      type: 'array',
      describe: `Only these metrics or groups (${metricGroups.join(', ')}), by commas; if none are named, those that hearken list metrics calls default`,
    },
    all: { group, type: 'boolean', default: false, describe: 'Every metric, also those that cost much' },
    option: {
      group,
      type: 'array',
      describe: 'An option of a metric, METRIC.NAME=VALUE; hearken explain METRIC names them',
    },
    'count-cues': {
      group,
      type: 'boolean',
      default: false,
      describe: 'Count the words in stage directions such as *sighs*, too',
    },
    by: {
      group,
      type: 'array',
      describe:
        "Also by role, file, directory, glob (as typed), meta:FIELD, or named captures in the path: '(?<mood>[a-z]+)_'; several stand side by side",
    },
    ...statsOutput,
    ...readOptions,
    quiet: { alias: 'q', type: 'boolean', default: false, describe: 'No summary, no list of problems' },
  },
  examples: [
    ['hearken stats chats/', 'a table of what is there, with what people do beside it'],
    ["hearken stats chats/ --by '(?<mood>[a-z]+)_[0-9]'", 'for each label in the names of the files'],
    ['hearken stats data.jsonl --metric length --format csv -o length.csv', 'a group of metrics, tidy'],
    ['hearken stats chats/ --metric mattr --option mattr.window=25', 'a metric, with an option of it'],
    ['hearken stats part1/ --partial 1.states', 'a part, for hearken merge'],
  ],
  async run(args, paths) {
    const { metric, option = [], quiet, ...rest } = args as unknown as Arguments;
    const { stats: carryOut } = await import('../run/stats.ts');
    const { watch } = await import('./progress.ts');
    const { openProblems } = await import('./problems.ts');
    const target = rest.partial ?? rest.output ?? '-';
    const progress = watch('measuring', target === '-' ? 'standard output' : 'elsewhere');
    const problems = openProblems();
    const report = await carryOut(paths, {
      ...rest,
      metrics: metric?.flatMap((names) => names.split(',')),
      metricOptions: metricOptionsOf(option),
      read: readOptionsOf(rest),
      paint: target === '-' ? colorsFor(process.stdout) : undefined,
      onProblem: problems.add,
      onProgress: progress.update,
    }).finally(() => {
      progress.end();
      if (!quiet) for (const line of problems.lines()) process.stderr.write(`${line}\n`);
    });
    if (!quiet) process.stderr.write(`${measuredLine(report)}\n`);
    return problems.count() > 0 ? 1 : 0;
  },
};

/** `mattr.window=25`: a number or a word of JSON, or else text. */
function metricOptionsOf(stated: readonly string[]): Record<string, Record<string, unknown>> {
  const options: Record<string, Record<string, unknown>> = {};
  for (const one of stated) {
    const [, id = '', name = '', text = ''] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(one) ?? [];
    if (id === '') throw new UsageError(`--option ${one} is none; expected METRIC.NAME=VALUE`);
    (options[id] ??= {})[name] = valueOf(text);
  }
  return options;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

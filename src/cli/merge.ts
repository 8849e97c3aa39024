import { colorsFor } from './colors.ts';
import type { Command } from './command.ts';
import { measuredLine, statsOutput, type StatsOutputArguments } from './stats-options.ts';

/** `hearken merge`: what the parts of a corpus come to, as if they had been measured at once. */
export const merge: Command = {
  name: 'merge',
  usage: 'merge <files..>',
  summary: 'Join what hearken stats --partial wrote of the parts of a corpus, in any order, to one report',
  wanted: 'files that hearken stats --partial wrote',
  positionals: (yargs) => yargs.positional('files', { type: 'string', describe: 'Files of states' }),
  options: {
    ...statsOutput,
    quiet: { alias: 'q', type: 'boolean', default: false, describe: 'No summary' },
  },
  examples: [
    ['hearken merge 1.states 2.states --format json', 'the report of the whole, to the byte'],
    ['hearken merge *.states --partial all.states', 'states again, to be merged with others'],
  ],
  async run(args, paths) {
    const { quiet, ...rest } = args as unknown as StatsOutputArguments & { readonly quiet: boolean };
    const { mergeStats } = await import('../run/merge.ts');
    const isShown = (rest.partial ?? rest.output ?? '-') === '-';
    const report = await mergeStats(paths, {
      ...rest,
      paint: isShown ? colorsFor(process.stdout) : undefined,
    });
    if (!quiet) process.stderr.write(`${measuredLine(report)}\n`);
    return Object.keys(report.input.problems).length > 0 ? 1 : 0;
  },
};

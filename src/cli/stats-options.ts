import type { Options } from 'yargs';
import { displayIds } from '../displays/index.ts';
import type { StatsOutputOptions } from '../run/stats-output.ts';
import type { StatsReport } from '../measure/report.ts';

const group = 'What to write, and where:';

/** The options of every command that reports numbers. */
export const statsOutput = {
  format: {
    group,
    type: 'string',
    choices: displayIds,
    default: 'table',
    describe: 'Rows of numbers (csv), all in one object (json), or tables for people',
  },
  output: {
    group,
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'A file, written whole or not at all; standard output if not stated',
  },
  partial: {
    group,
    type: 'string',
    requiresArg: true,
    describe:
      'A file for states in place of a report: hearken merge joins those of the parts of a corpus, in any order',
  },
  force: { group, type: 'boolean', default: false, describe: 'Replace an output that exists' },
} satisfies Record<string, Options>;

/** What yargs makes of {@link statsOutput}. */
export interface StatsOutputArguments {
  readonly format: StatsOutputOptions['format'];
  readonly output?: string;
  readonly partial?: string;
  readonly force: boolean;
}

/** What was measured, in a line. */
export function measuredLine({ input: { sources, conversations, utterances, bytes } }: StatsReport): string {
  const counts = { source: sources, conversation: conversations, utterance: utterances, byte: bytes };
  return Object.entries(counts)
    .map(([noun, count]) => `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`)
    .join(', ');
}

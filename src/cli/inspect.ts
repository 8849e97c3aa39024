import { inspect as look } from '../run/inspect.ts';
import type { Command } from './command.ts';
import { plain, pretty } from './inspection.ts';
import { type ReadArguments, readOptions, readOptionsOf } from './read-options.ts';

/** The values of the options. */
interface Arguments extends ReadArguments {
  readonly format: 'pretty' | 'json';
  readonly limit: number;
  readonly encoding: string;
}

/** `hearken inspect`: one source as the parser sees it. */
export const inspect: Command = {
  name: 'inspect',
  usage: 'inspect <file>',
  summary: 'Show a source as the parser sees it: dialect and why, turns, cues, markers taken and passed over',
  wanted: 'a file, or - for standard input',
  positionals: { file: 'A file; - is standard input' },
  options: {
    format: {
      type: 'string',
      choices: ['pretty', 'json'],
      default: 'pretty',
      describe: 'For people or for programs',
    },
    limit: { type: 'number', default: 10, describe: 'Show so many conversations' },
    ...readOptions,
  },
  examples: [
    ['hearken inspect chat.txt', 'why was this line not taken for a turn?'],
    ['hearken inspect data.jsonl --field text --limit 1 --format json', 'the first row, for a program'],
  ],
  async run(options, [file = '']) {
    const { format, limit, encoding, ...rest } = options as unknown as Arguments;
    const found = await look(file, { read: readOptionsOf(rest), encoding, limit });
    process.stdout.write(format === 'json' ? plain(found) : pretty(found, process.stdout));
    return found.problems.length > 0 ? 1 : 0;
  },
};

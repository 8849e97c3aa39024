import { exporterIds } from '../exporters/index.ts';
import { convert as carryOut, type ConvertOptions } from '../run/convert.ts';
import type { Command } from './command.ts';
import { watch } from './progress.ts';
import { type ReadArguments, readOptions, readOptionsOf } from './read-options.ts';

const output = 'Where to write:';
const shape = 'What to write:';

/** The values of the options. */
interface Arguments extends ReadArguments {
  readonly to: ConvertOptions['to'];
  readonly output?: string;
  readonly outDir?: string;
  readonly force: boolean;
  readonly ledger?: string;
  readonly cues: 'keep' | 'strip';
  readonly mergeRuns: boolean;
  readonly preamble: 'keep' | 'drop' | 'system';
  readonly limit?: number;
  readonly encoding: string;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** `hearken convert`: transcripts in, records or another shape out, every byte accounted for. */
export const convert: Command = {
  name: 'convert',
  usage: 'convert <paths..>',
  summary: 'Turn transcripts into records, chat messages, CSV or text, and account for every byte',
  wanted: 'files, folders or globs, or - for standard input',
  positionals: { paths: 'Files, folders, quoted globs; - is standard input; .gz is unpacked' },
  options: {
    to: {
      group: shape,
      type: 'string',
      choices: exporterIds,
      default: 'records',
      describe: 'The shape: records lose nothing, messages are what trainers of chat models read',
    },
    cues: {
      group: shape,
      type: 'string',
      choices: ['keep', 'strip'],
      default: 'keep',
      describe: 'Leave stage directions such as *sighs* in the text, or take them out',
    },
    'merge-runs': {
      group: shape,
      type: 'boolean',
      default: false,
      describe: 'Make one turn of consecutive turns of one speaker, parted by a blank line',
    },
    preamble: {
      group: shape,
      type: 'string',
      choices: ['keep', 'drop', 'system'],
      default: 'keep',
      describe:
        'Keep what stands before the first marker (where the shape can), drop it, or make it a system turn',
    },
    limit: { group: shape, type: 'number', describe: 'Stop after so many conversations' },
    output: {
      group: output,
      alias: 'o',
      type: 'string',
      describe: 'A file, written whole or not at all; standard output if not stated',
    },
    'out-dir': {
      group: output,
      type: 'string',
      describe: 'A folder: one output for each source, under the same relative path',
    },
    force: { group: output, type: 'boolean', default: false, describe: 'Replace outputs that exist' },
    ledger: {
      group: output,
      type: 'string',
      describe: 'A file for the ledger: what became of every byte, and every problem, as JSON',
    },
    ...readOptions,
    strict: {
      type: 'boolean',
      default: false,
      describe: 'Stop at the first problem; the output that it is met in is not written',
    },
    quiet: { alias: 'q', type: 'boolean', default: false, describe: 'No summary, no list of problems' },
  },
  examples: [
    ['hearken convert chats/ -o corpus.jsonl', 'every transcript of a folder, one record a line'],
    ['hearken convert data.jsonl --field text --to messages', 'a column of transcripts as chat messages'],
    [
      'hearken convert old.json --map turns=dialog,role=who,text=said',
      'rows that list their turns in their own way',
    ],
    ['cat chat.txt | hearken convert - --to text --cues strip', 'through a pipe, without stage directions'],
  ],
  async run(options, paths) {
    const { cues, mergeRuns, preamble, quiet, ...rest } = options as unknown as Arguments;
    const isFile = (rest.output ?? rest.outDir ?? '-') !== '-';
    const progress = watch('converting', isFile ? 'elsewhere' : 'standard output');
    const found = await carryOut(paths, {
      ...rest,
      policies: { cues, mergeRuns, preamble },
      read: readOptionsOf(rest),
      onProgress: progress.update,
    }).finally(progress.end);
    if (!quiet) (await import('./report.ts')).report(found);
    return found.problemCount > 0 ? 1 : 0;
  },
};

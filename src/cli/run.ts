import { existsSync } from 'node:fs';

import yargs, { type Argv } from 'yargs';
import { nearest } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { abortAll, ClosedPipe } from '../files/output.ts';
import { arrange, hint } from './arrange.ts';
import type { Command, ExitCode } from './command.ts';
import { convert } from './convert.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { lint } from './lint.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { stats } from './stats.ts';
import { version } from './version.ts';
import { visible } from './visible.ts';

const commands: readonly Command[] = [convert, inspect, lint, stats, merge, explain, list, init];
const codes = 'Exit codes: 0 clean; 1 done, some inputs had problems; 2 not done; 130 interrupted.';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs one command line and gives its exit code. Never throws. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  for (const signal of signals) process.on(signal, interrupted);
  process.stdout.on('error', ignoreClosedPipe);
  // Whoever reads no messages still has a run that ends as it would.
  process.stderr.on('error', () => {});
  try {
    return await carryOut(argv);
  } catch (error) {
    abortAll();
    if (error instanceof ClosedPipe) return 0;
    process.stderr.write(`hearken: ${visible(told(error))}\n`);
    return 2;
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
}

/** The help text of the tool (under the name '') and of each command, as `--help` prints it. */
export async function helpPages(): Promise<Map<string, string>> {
  const pages = new Map([['', await parser([]).getHelp()]]);
  for (const command of commands) {
    const alone = describe(command, tool([])).usage(`$0 ${command.usage}\n\n${command.summary}`);
    pages.set(command.name, await alone.getHelp());
  }
  return pages;
}

async function carryOut(argv: readonly string[]): Promise<ExitCode> {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const command = commands.find(({ name }) => name === argv.find((arg) => !arg.startsWith('-')));
  if (options.includes('--help') || options.includes('-h') || argv[0] === 'help') {
    const topic = command?.name ?? commands.find(({ name }) => name === argv[1])?.name ?? '';
    process.stdout.write(`${(await helpPages()).get(topic)}\n`);
  } else if (argv[0] === 'completion' && argv.length === 1) {
    parser([]).showCompletionScript();
  } else {
    // What a shell asks for while somebody types is not yet whole.
    const isAsked = argv.includes('--get-yargs-completions');
    const arranged = isAsked ? { argv, words: [] } : arrange(argv, command);
    if (!isAsked && !options.includes('--version')) demand(arranged.words, command);
    const args = await parser(arranged.argv).parseAsync();
    if (command && !isAsked && !options.includes('--version'))
      return command.run({ ...args }, arranged.words.slice(1));
  }
  return 0;
}

/** Throws a UsageError if a line names no command, or not what its command reads. */
function demand([first, ...words]: readonly string[], command: Command | undefined): void {
  const names = [...commands.map(({ name }) => name), 'completion'];
  if (first === undefined)
    throw new UsageError(`no command was given; expected one of ${names.join(', ')} ${hint(undefined)}`);
  if (first === 'completion')
    throw new UsageError(
      `"${words[0]}" was not expected behind completion; the script is for the shell that $SHELL names`,
    );
  if (!command) {
    const near = nearest(first, names) ?? (existsSync(first) ? `convert ${first}` : undefined);
    const help =
      near === undefined
        ? `; expected one of ${names.join(', ')} ${hint(undefined)}`
        : `; did you mean "${near}"?`;
    throw new UsageError(`no command is called "${first}"${help}`);
  }
  if (words.length === 0 && command.wanted !== '')
    throw new UsageError(`nothing to ${command.name} was named; expected ${command.wanted} ${hint(command)}`);
  const most = command.wanted === '' ? 0 : 1;
  if (words.length > most && !command.usage.includes('..'))
    throw new UsageError(
      `"${words[most]}" is one too many to ${command.name}; expected ${command.wanted || 'nothing'}`,
    );
}

function parser(argv: readonly string[]): Argv {
  const all = tool(argv).usage('$0 <command>\n\nDataset tooling for supportive-dialogue transcripts.');
  // Commands run after parsing, not as handlers: before one, yargs draws the whole help text, in case it is wanted.
  for (const command of commands) all.command(command.usage, command.summary, (it) => describe(command, it));
  all.example('hearken convert chats/ -o corpus.jsonl', 'every transcript of a folder, one record a line');
  all.epilogue('hearken convert --help and hearken inspect --help tell more.');
  return all.completion('completion', 'Print the completion script for bash, zsh or fish, as $SHELL says');
}

function tool(argv: readonly string[]): Argv {
  return yargs([...argv])
    .scriptName('hearken')
    .locale('en')
    .wrap(100)
    .version(version())
    .help()
    .alias('help', 'h')
    .epilogue(codes)
    .strict()
    .parserConfiguration({
      'strip-dashed': true,
      'boolean-negation': false,
      'dot-notation': false,
      'greedy-arrays': false,
    })
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(`${message} ${hint(undefined)}`);
    });
}

function describe(command: Command, it: Argv): Argv {
  const described = command.positionals(it).options(command.options);
  for (const [line, purpose] of command.examples) described.example(line, purpose);
  return described;
}

/** What went wrong; where the fault is ours, with the way to it. */
function told(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `this should not have happened; please report it with these lines:\n${trace}`;
}

function interrupted(): never {
  abortAll();
  process.exit(130);
}

/** A reader that closed its end of our pipe has what it wanted. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

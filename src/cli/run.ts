import { existsSync } from 'node:fs';
import { nearest } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { abortAll, ClosedPipe } from '../files/output.ts';
import { argumentsOf, hint } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { version } from './version.ts';
import { visible } from './visible.ts';

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

/** yargs shows the options and completes lines; it takes longer to load than a file to convert. */
const help = () => import('./help.ts');

async function carryOut(argv: readonly string[]): Promise<ExitCode> {
  const name = argv.find((arg) => !arg.startsWith('-')) ?? '';
  const stated = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  // Help is given on a line that is not right yet, too, and what a shell asks to complete is not whole yet.
  if (stated.includes('--help') || stated.includes('-h')) await (await help()).printHelp(name);
  else if (argv[0] === 'help') await (await help()).printHelp(argv[1] ?? '');
  else if (argv.includes('--get-yargs-completions')) await (await help()).printCompletions(argv);
  else if (name === 'completion' && argv.length === 1) await (await help()).printCompletionScript();
  else {
    const command = await commands.get(name)?.();
    const { options, words } = argumentsOf(argv, command);
    if (options['help'] === true) await (await help()).printHelp(name);
    else if (options['version'] === true) process.stdout.write(`${version()}\n`);
    else return demanded(command, words).run(options, words.slice(1));
  }
  return 0;
}

/** The command of a line. Throws a UsageError if the line names none, or not what its command reads. */
function demanded(command: Command | undefined, [first, ...words]: readonly string[]): Command {
  const names = [...commands.keys(), 'completion'];
  if (first === undefined)
    throw new UsageError(`no command was given; expected one of ${names.join(', ')} ${hint(undefined)}`);
  if (first === 'completion')
    throw new UsageError(
      `"${words[0]}" was not expected behind completion; the script is for the shell that $SHELL names`,
    );
  if (!command) {
    const near = nearest(first, names) ?? (existsSync(first) ? `convert ${first}` : undefined);
    const offered =
      near === undefined
        ? `; expected one of ${names.join(', ')} ${hint(undefined)}`
        : `; did you mean "${near}"?`;
    throw new UsageError(`no command is called "${first}"${offered}`);
  }
  if (words.length === 0 && command.wanted !== '')
    throw new UsageError(`nothing to ${command.name} was named; expected ${command.wanted} ${hint(command)}`);
  const most = command.wanted === '' ? 0 : 1;
  if (words.length > most && !command.usage.includes('..'))
    throw new UsageError(
      `"${words[most]}" is one too many to ${command.name}; expected ${command.wanted || 'nothing'}`,
    );
  return command;
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

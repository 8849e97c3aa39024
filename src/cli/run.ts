import { createRequire } from 'node:module';
import yargs, { type Argv } from 'yargs';
import { nearest } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { abortAll, ClosedPipe } from '../files/output.ts';
import type { Command, ExitCode } from './command.ts';
import { convert } from './convert.ts';
import { inspect } from './inspect.ts';

const commands: readonly Command[] = [convert, inspect];
const general = ['help', 'version'];

/** Runs one command line and gives its exit code. Never throws. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  process.stdout.on('error', ignoreClosedPipe);
  try {
    await parser(argv, (ended) => (code = ended)).parseAsync();
    return code;
  } catch (error) {
    abortAll();
    if (error instanceof ClosedPipe) return 0;
    process.stderr.write(`hearken: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}

/** The help text of the tool (under the name '') and of each command, as `--help` prints it. */
export async function helpPages(): Promise<Map<string, string>> {
  const pages = new Map([['', await parser([], () => {}).getHelp()]]);
  for (const command of commands) {
    const alone = describe(command, tool([])).usage(`$0 ${command.usage}\n\n${command.summary}`);
    pages.set(command.name, await alone.getHelp());
  }
  return pages;
}

function parser(argv: readonly string[], end: (code: ExitCode) => void): Argv {
  const all = tool(argv).usage('$0 <command>\n\nDataset tooling for supportive-dialogue transcripts.');
  for (const command of commands) {
    const handler = async (args: object): Promise<void> => end(await command.run({ ...args }));
    all.command(command.usage, command.summary, (it) => describe(command, it), handler);
  }
  return all
    .completion('completion', 'Print the completion script for bash or zsh')
    .demandCommand(
      1,
      `no command was given; expected one of ${names().join(', ')} (hearken --help tells more)`,
    );
}

function tool(argv: readonly string[]): Argv {
  return yargs([...argv])
    .scriptName('hearken')
    .locale('en')
    .wrap(100)
    .version(createRequire(import.meta.url)('../../package.json').version)
    .help()
    .alias('help', 'h')
    .strict()
    .parserConfiguration({ 'strip-dashed': true, 'boolean-negation': false })
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(explained(message, argv));
    });
}

function describe(command: Command, it: Argv): Argv {
  const described = command.positionals(it).options(command.options);
  for (const [line, purpose] of command.examples) described.example(line, purpose);
  return described;
}

function names(): string[] {
  return commands.map(({ name }) => name);
}

/** What yargs found wrong, with the nearest name where one was misspelt. */
function explained(message: string, argv: readonly string[]): string {
  const unknown = /^Unknown (argument|command)s?: (.+)$/.exec(message)?.[2]?.split(', ')[0];
  if (unknown === undefined) return `${message.replace(/\.$/, '')} (hearken --help tells more)`;
  const command = commands.find(({ name }) => name === argv[0]);
  if (!command) return `no command is called "${unknown}"; ${suggestion(unknown, names(), '')}`;
  const known = [...Object.keys(command.options), ...general];
  return `no option of ${command.name} is called "--${unknown}"; ${suggestion(unknown, known, '--')}`;
}

function suggestion(word: string, known: readonly string[], dashes: string): string {
  const near = nearest(word, known);
  return near === undefined ? 'hearken --help lists what there is' : `did you mean "${dashes}${near}"?`;
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

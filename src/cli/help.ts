import yargs, { type Argv } from 'yargs';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { version } from './version.ts';

const codes = 'Exit codes: 0 clean; 1 done, some inputs had problems; 2 not done; 130 interrupted.';

/** The help text of the tool (under the name '') and of each command, as `--help` prints it. */
export async function helpPages(): Promise<Map<string, string>> {
  const pages = new Map([['', await helpPage('')]]);
  for (const name of commands.keys()) pages.set(name, await helpPage(name));
  return pages;
}

/** Prints the help text of a command; of the tool, where no command is called so. */
export async function printHelp(name: string): Promise<void> {
  process.stdout.write(`${await helpPage(name)}\n`);
}

/** Prints the script that has a shell complete command lines: for the shell that `$SHELL` names. */
export async function printCompletionScript(): Promise<void> {
  whole(await loaded()).showCompletionScript();
}

/** Prints what may stand next on the line that somebody types: that script asks for it. */
export async function printCompletions(argv: readonly string[]): Promise<void> {
  await whole(await loaded(), argv).parseAsync();
}

async function helpPage(name: string): Promise<string> {
  const command = await commands.get(name)?.();
  if (!command) return whole(await loaded()).getHelp();
  return described(command, tool()).usage(`$0 ${command.usage}\n\n${command.summary}`).getHelp();
}

function loaded(): Promise<Command[]> {
  return Promise.all(Array.from(commands.values(), (load) => load()));
}

/** What yargs is to know of the tool with all its commands. */
function whole(all: readonly Command[], argv: readonly string[] = []): Argv {
  const it = tool(argv).usage('$0 <command>\n\nDataset tooling for supportive-dialogue transcripts.');
  for (const command of all) it.command(command.usage, command.summary, (inner) => described(command, inner));
  it.example('hearken convert chats/ -o corpus.jsonl', 'every transcript of a folder, one record a line');
  it.epilogue('hearken convert --help and hearken inspect --help tell more.');
  return it.completion('completion', 'Print the completion script for bash, zsh or fish, as $SHELL says');
}

function tool(argv: readonly string[] = []): Argv {
  return yargs([...argv])
    .scriptName('hearken')
    .locale('en')
    .wrap(100)
    .version(version())
    .help()
    .alias('help', 'h')
    .epilogue(codes)
    .parserConfiguration({ 'boolean-negation': false })
    .exitProcess(false);
}

function described({ positionals, options, examples }: Command, it: Argv): Argv {
  for (const [name, describe] of Object.entries(positionals))
    it.positional(name, { type: 'string', describe });
  for (const [line, purpose] of examples) it.example(line, purpose);
  return it.options(options);
}

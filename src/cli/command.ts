import type { Argv, Options } from 'yargs';

/** What a command ends with. 0: clean. 1: done, some inputs had problems. 2: not done. 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A command: its place in the help, its options, and what it does. */
export interface Command {
  readonly name: string;
  /** The name with its arguments, as yargs writes them. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Options>>;
  /** What it reads, in words: for whoever named nothing. Empty if it reads nothing. */
  readonly wanted: string;
  /** A command line and what it is for. */
  readonly examples: readonly (readonly [string, string])[];
  /** Describes the words that belong to no option. */
  readonly positionals: (yargs: Argv) => Argv;
  /** Carries out what the options state, on what the other words name. */
  run(args: Readonly<Record<string, unknown>>, words: readonly string[]): Promise<ExitCode>;
}

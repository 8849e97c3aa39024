/** What a command ends with. 0: clean. 1: done, some inputs had problems. 2: not done. 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/**
 * An option, declared once: lines are read by it, and yargs shows it in the help and to shells that complete. It holds
 * what both keep to, and nothing that only one of them would.
 */
export interface Option {
  /** A boolean takes no value, a number is a whole one from 1 on, an array takes a text each time that it is stated. */
  readonly type: 'boolean' | 'string' | 'number' | 'array';
  readonly describe?: string;
  /** The heading above it in the help. */
  readonly group?: string;
  /** A letter that it may be called by. */
  readonly alias?: string;
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean;
}

/** A command: its place in the help, its options, and what it does. */
export interface Command {
  readonly name: string;
  /** The name with its arguments, as yargs writes them. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What it reads, in words: for whoever named nothing. Empty if it reads nothing. */
  readonly wanted: string;
  /** A command line and what it is for. */
  readonly examples: readonly (readonly [string, string])[];
  /** What each argument of its usage is. */
  readonly positionals: Readonly<Record<string, string>>;
  /** Carries out what the options state (by their names in camel case), on what the other words name. */
  run(options: Readonly<Record<string, unknown>>, words: readonly string[]): Promise<ExitCode>;
}

import type { Options } from 'yargs';
import { nearest, offer } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import type { Command } from './command.ts';

/** The options that every command line may have. */
export const general: Readonly<Record<string, Options>> = {
  help: { type: 'boolean', alias: 'h' },
  version: { type: 'boolean' },
};

/** A command line, put in order. */
export interface Arranged {
  /** What yargs is to read. */
  readonly argv: readonly string[];
  /** The words that belong to no option, the command's name first, as they were typed: yargs takes `-` for nothing. */
  readonly words: readonly string[];
}

/**
 * A command line as yargs is to read it: what follows an option that takes a value is its value, as `getopt` has it. Left
 * to itself, yargs takes a missing value for an empty one, two values for a list, any text for a number or a yes, and for
 * no value at all what begins with a dash, as a separator may:
 *
 *   convert a.txt --separator --- -oout.jsonl
 *   convert a.txt --separator=--- --output=out.jsonl
 *
 * Throws a UsageError that names what cannot be understood, as it was typed.
 */
export function arrange(argv: readonly string[], command: Command | undefined): Arranged {
  const options = { ...command?.options, ...general };
  const waiting = [...argv];
  const words: string[] = [];
  const stated: string[] = [];
  const seen = new Set<string>();
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (arg === '--') words.push(...waiting.splice(0));
    else if (!/^-./.test(arg)) words.push(arg);
    else {
      const { typed, name, option, attached } = read(arg, options, command);
      if (seen.has(name) && option.type !== 'array' && !option.array && option.type !== 'boolean')
        throw new UsageError(`${typed} is stated twice; expected it once`);
      seen.add(name);
      if (option.type !== 'boolean') {
        const value = attached ?? valueAfter(typed, waiting, options, option, command);
        stated.push(`--${name}=${quoted(checked(value, typed, option))}`);
        continue;
      }
      stated.push(`--${name}`);
      // Letters may stand together: -qo FILE.
      if (attached !== undefined && !arg.startsWith('--') && !attached.startsWith('='))
        waiting.unshift(`-${attached}`);
      else if (attached !== undefined)
        throw new UsageError(
          `${typed} takes no value, "${attached.replace(/^=/, '')}" was found; expected ${typed} alone`,
        );
    }
  }
  // Behind `--`, a word may begin with a dash.
  const plain = words.map((word) => (/^-./.test(word) ? `./${word}` : word));
  return { argv: [...plain.slice(0, 1), ...stated, ...plain.slice(1)], words };
}

interface Stated {
  /** The option as it was typed, and its name. */
  readonly typed: string;
  readonly name: string;
  readonly option: Options;
  /** What stands in the same word behind it. */
  readonly attached: string | undefined;
}

type Known = Readonly<Record<string, Options>>;

function read(arg: string, options: Known, command: Command | undefined): Stated {
  const equals = arg.indexOf('=');
  const isLong = arg.startsWith('--');
  const typed = isLong ? (equals < 0 ? arg : arg.slice(0, equals)) : arg.slice(0, 2);
  const name = nameOf(typed, options);
  const option = name === undefined ? undefined : options[name];
  if (name === undefined || option === undefined) throw unknown(typed, options, command);
  const rest = isLong ? arg.slice(typed.length + 1) : arg.slice(2);
  if (isLong) return { typed, name, option, attached: equals < 0 ? undefined : rest };
  const attached = option.type === 'boolean' ? rest : rest.replace(/^=/, '');
  return { typed, name, option, attached: rest === '' ? undefined : attached };
}

function nameOf(typed: string, options: Known): string | undefined {
  const word = typed.replace(/^--?/, '');
  if (typed.startsWith('--')) return Object.hasOwn(options, word) ? word : undefined;
  return Object.keys(options).find((name) => options[name]?.alias === word);
}

function valueAfter(
  typed: string,
  waiting: string[],
  options: Known,
  { choices }: Options,
  command: Command | undefined,
): string {
  const [next] = waiting;
  const isOption =
    next === '--' || (next?.startsWith('-') && nameOf(next.replace(/=.*/s, ''), options) !== undefined);
  if (next !== undefined && !isOption) return waiting.shift() ?? '';
  const expected = choices ? `one of ${choices.join(', ')}` : `a value behind it ${hint(command)}`;
  throw new UsageError(`${typed} stands alone; expected ${expected}`);
}

function checked(value: string, typed: string, { type, choices }: Options): string {
  if (choices && !choices.includes(value))
    throw new UsageError(`"${value}" is no value of ${typed}; ${offer(value, choices.map(String))}`);
  if (type === 'number' && !/^[1-9]\d{0,14}$/.test(value))
    throw new UsageError(`"${value}" is no value of ${typed}; expected a whole number, 1 or more`);
  if (value === '') throw new UsageError(`the value of ${typed} is empty; expected some text`);
  return value;
}

/** A value with quotes around it in others: yargs takes one pair off. */
function quoted(value: string): string {
  return /^(["']).*\1$/s.test(value) ? `"${value}"` : value;
}

function unknown(typed: string, options: Known, command: Command | undefined): UsageError {
  const word = typed.replace(/^-+/, '');
  const names = Object.keys(options);
  const begun = names.filter((name) => typed.startsWith('--') && name.startsWith(word));
  const near = begun.length === 1 ? begun[0] : nearest(word, names);
  const whose = command ? `no option of ${command.name}` : 'no option';
  const help = near === undefined ? ` ${hint(command)}` : `; did you mean "--${near}"?`;
  return new UsageError(`${whose} is called "${typed}"${help}`);
}

/** Where to read on. */
export function hint(command: Command | undefined): string {
  return `(hearken ${command ? `${command.name} ` : ''}--help tells more)`;
}

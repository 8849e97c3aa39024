import { nearest, offer } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import type { Command, Option } from './command.ts';

type Known = Readonly<Record<string, Option>>;

/** The options that every command line may have. */
const general: Known = { help: { type: 'boolean', alias: 'h' }, version: { type: 'boolean' } };

/** What a command line states. */
export interface Arguments {
  /** The value of each option that was stated or has a default, by its name in camel case. */
  readonly options: Readonly<Record<string, Value>>;
  /** The words that belong to no option, the command's name first, as they were typed. */
  readonly words: readonly string[];
}

/**
 * What a command line states, read as `getopt` does: what follows an option that takes a value is its value, whatever it
 * begins with, as a separator may begin with a dash.
 *
 *   convert a.txt --separator --- -qo out.jsonl
 *
 * yargs, which shows the options, does not read them: it would take a missing value for an empty one, two values for a
 * list, any text for a number or a yes, and `---` for no value at all; and it takes as long to load as all else.
 *
 * Throws a UsageError that names what cannot be understood, as it was typed.
 */
export function argumentsOf(argv: readonly string[], command: Command | undefined): Arguments {
  const known = { ...command?.options, ...general };
  const waiting = [...argv];
  const words: string[] = [];
  const stated = new Map<string, Value>();
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (arg === '--') words.push(...waiting.splice(0));
    else if (!/^-./.test(arg)) words.push(arg);
    else {
      const found = read(arg, known, command);
      const { typed, name, option, attached } = found;
      const before = stated.get(name);
      if (option.type === 'boolean') {
        // Letters may stand together: -qo FILE.
        if (attached !== undefined) waiting.unshift(furtherLetters(arg, found));
        stated.set(name, true);
        continue;
      }
      if (before !== undefined && option.type !== 'array')
        throw new UsageError(`${typed} is stated twice; expected it once`);
      const value = checked(attached ?? valueAfter(typed, waiting, known, option, command), typed, option);
      if (Array.isArray(before)) before.push(value);
      else stated.set(name, valueOf(value, option));
    }
  }
  return { options: valuesOf(known, stated), words };
}

type Value = boolean | number | string | string[];

interface Stated {
  /** The option as it was typed, and its name. */
  readonly typed: string;
  readonly name: string;
  readonly option: Option;
  /** What stands in the same word behind it. */
  readonly attached: string | undefined;
}

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
  { choices }: Option,
  command: Command | undefined,
): string {
  const [next] = waiting;
  const isOption =
    next === '--' || (next?.startsWith('-') && nameOf(next.replace(/=.*/s, ''), options) !== undefined);
  if (next !== undefined && !isOption) return waiting.shift() ?? '';
  const expected = choices ? `one of ${choices.join(', ')}` : `a value behind it ${hint(command)}`;
  throw new UsageError(`${typed} stands alone; expected ${expected}`);
}

function checked(value: string, typed: string, { type, choices }: Option): string {
  if (choices && !choices.includes(value))
    throw new UsageError(`"${value}" is no value of ${typed}; ${offer(value, choices)}`);
  if (type === 'number' && !/^[1-9]\d{0,14}$/.test(value))
    throw new UsageError(`"${value}" is no value of ${typed}; expected a whole number, 1 or more`);
  if (value === '') throw new UsageError(`the value of ${typed} is empty; expected some text`);
  return value;
}

function valueOf(value: string, { type }: Option): Value {
  if (type === 'array') return [value];
  return type === 'number' ? Number(value) : value;
}

/** The letters that stand behind the one of an option without a value, as an argument of their own. */
function furtherLetters(arg: string, { typed, attached = '' }: Stated): string {
  if (!arg.startsWith('--') && !attached.startsWith('=')) return `-${attached}`;
  throw new UsageError(
    `${typed} takes no value, "${attached.replace(/^=/, '')}" was found; expected ${typed} alone`,
  );
}

/** What was stated, and the defaults of what was not. */
function valuesOf(known: Known, stated: ReadonlyMap<string, Value>): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, option] of Object.entries(known)) {
    const value = stated.get(name) ?? option.default;
    if (value !== undefined) values[camelCase(name)] = value;
  }
  return values;
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
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

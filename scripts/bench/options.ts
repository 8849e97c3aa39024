import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the benchmark is to do. */
export interface Options {
  readonly size: number;
  readonly seed: number;
  readonly rounds: number;
  /** Where corpora are kept. */
  readonly folder: string;
  /** Only what has one of these in its name; everything if there are none. */
  readonly only: readonly string[];
  /** The built command that is measured. */
  readonly hearken: string;
  /** A file for the raw numbers. */
  readonly json: string | undefined;
  /** A file with raw numbers: print their table into the README and measure nothing. */
  readonly readme: string | undefined;
  readonly mode: 'race' | 'growth' | 'check' | 'help';
}

/** What `--help` prints. */
export const usage = `npm run bench -- [options]

Makes corpora from a seed number, runs hearken and other programs in turn, round after round, and prints medians,
ratios within a round and peak memory. See scripts/bench.

  --size SIZE     how large each corpus is: 64M, 1G, … [256M]
  --seed NUMBER   what the corpora are made from: the same number, the same bytes [1]
  --rounds N      rounds that count, after one that does not [3]
  --only NAME     only what has NAME in its name, such as "text/" or "messages"; may be repeated
  --dir FOLDER    where corpora are kept [hearken-bench in the folder for temporary files]
  --hearken PATH  the command that is measured [dist/cli/main.js]
  --json FILE     write the raw numbers
  --growth        time and memory at 1, 2, 4 and 8 eighths of SIZE, and how they grow [--size 2G]
  --check         compare the bytes that hearken and the reference scripts write, and measure nothing [--size 1M]
  --readme FILE   print the table of FILE (from --json) between the markers in README.md, and measure nothing
`;

/** The options that a command line states. Throws an Error that names the one that cannot be understood. */
export function optionsOf(argv: readonly string[], root: string): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      size: { type: 'string' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', multiple: true, default: [] },
      dir: { type: 'string', default: join(tmpdir(), 'hearken-bench') },
      hearken: { type: 'string', default: join(root, 'dist/cli/main.js') },
      json: { type: 'string' },
      readme: { type: 'string' },
      growth: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    size: sizeOf(values.size ?? (values.check ? '1M' : values.growth ? '2G' : '256M')),
    seed: wholeNumber('--seed', values.seed, 0),
    rounds: wholeNumber('--rounds', values.rounds, 1),
    folder: resolve(values.dir),
    only: values.only,
    hearken: resolve(values.hearken),
    json: values.json,
    readme: values.readme,
    mode: values.help ? 'help' : values.check ? 'check' : values.growth ? 'growth' : 'race',
  };
}

/** The number of bytes that a size such as `64M` or `1.5G` states: powers of ten, as rates and disks are counted. */
export function sizeOf(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)([KMG]?)B?$/i.exec(text) ?? [];
  const size = Math.round(Number(digits) * 1000 ** ['', 'K', 'M', 'G'].indexOf(unit.toUpperCase()));
  if (digits === '' || size < 1)
    throw new Error(`unexpected --size "${text}", expected one such as 64M or 1G`);
  return size;
}

/** A size as it is stated: `64M`. */
export function sizeText(size: number): string {
  const power = size >= 1e9 ? 3 : size >= 1e6 ? 2 : 1;
  return `${Number((size / 1000 ** power).toFixed(3))}${' KMG'.charAt(power)}`;
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`unexpected ${name} "${text}", expected a whole number from ${least}`);
  return value;
}

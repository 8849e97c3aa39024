import { join } from 'node:path';

import type { Corpus } from './corpora.ts';
import type { Program, Programs } from './programs.ts';

/**
 * What is done with which corpus; `pipe` is the text through standard input, `lint` has an eighth of it, `start` is hardly
 * anything at all.
 */
export type Group = 'text' | 'pipe' | 'files' | 'jsonl' | 'lint' | 'start';

/** The groups, in the order in which they run, and what each is compared with in its table. */
export const bases: Readonly<Record<Group, string>> = {
  text: 'wc -l',
  pipe: 'cat | wc -l',
  files: 'find | xargs cat',
  jsonl: 'wc -l',
  lint: 'wc -w',
  start: 'node -e 0',
};

/** A command that is run in the folder of the corpora; what it prints is thrown away. */
export interface Command {
  readonly argv: readonly [program: string, ...args: string[]];
  /** A file that it writes. */
  readonly writes?: string;
  /** Whether it says itself, on standard error, how many seconds count: those of its work, without start and reading. */
  readonly tellsSeconds?: true;
}

/** Something that is measured. */
export interface Contestant extends Command {
  /** Group and what is done: `text/hearken messages`. */
  readonly name: string;
  readonly group: Group;
  /** How much it reads. */
  readonly bytes: number;
  /** The name of the one that it has to write the same bytes as. */
  readonly sameAs?: string;
}

/** The corpora of a run; each is made when it is asked for. */
export interface Field {
  readonly text: Corpus;
  readonly files: Corpus;
  readonly jsonl: Corpus;
  /** A text that is smaller than `text`: lint has many contestants, and some are slow. */
  readonly lint: Corpus;
  /** Small files, but only one of them. */
  readonly one: Corpus;
}

/** Where the parts that are measured lie. */
export interface Places {
  /** The built command. */
  readonly hearken: string;
  /** The folder of the build that it is part of. */
  readonly library: string;
  /** The folder of reference scripts. */
  readonly reference: string;
  /** The ids of the rules that are on by default and must read every word. */
  readonly dearRules: readonly string[];
}

/** Who runs, and who cannot, with the reason. */
export interface Line {
  readonly contestants: readonly Contestant[];
  readonly skipped: readonly string[];
}

/** The contestants of a group. */
export function lineUp(group: Group, field: Field, places: Places, programs: Programs): Line {
  const contestants: Contestant[] = [];
  const skipped: string[] = [];
  for (const { what, needs, argv, ...rest } of entries[group](field, places)) {
    const name = `${group}/${what}`;
    const missing = needs.filter((program) => !programs.has(program));
    if (missing.length > 0) skipped.push(`${name}: ${missing.join(', ')} not installed`);
    else {
      const [program = '', ...args] = argv;
      const { path } = programs.get(program) as Program;
      contestants.push({ ...rest, name, group, argv: [path, ...args] });
    }
  }
  return { contestants, skipped };
}

/** How hearken is called to convert. */
export function converting(hearken: string, shape: string, path: string, ...more: string[]): string[] {
  return [hearken, 'convert', path, '--to', shape, '--quiet', ...more];
}

interface Entry extends Omit<Contestant, 'name' | 'group' | 'argv'> {
  readonly what: string;
  /** The programs that it takes. */
  readonly needs: readonly string[];
  readonly argv: readonly string[];
}

/** What each group does. Nothing here needs more than the corpora of its group. */
const entries: Readonly<Record<Group, (field: Field, places: Places) => readonly Entry[]>> = {
  text: ({ text }, places) => [
    plain('wc -l', text, 'wc', '-l', text.name),
    { ...plain('cat', text, 'cat', text.name), sameAs: 'text/hearken text' },
    plain("rg -c '^### Human:'", text, 'rg', '--no-config', '-c', '^### Human:', text.name),
    { ...plain('cp', text, 'cp', text.name, written), writes: written },
    ...conversions(text, places),
    {
      ...convert('messages', text, places, '--output', written),
      what: 'hearken messages, to a file',
      writes: written,
    },
    ...scripts('text', text, places),
  ],
  pipe: ({ text }, { hearken }) => [
    shell('cat | wc -l', text, `cat ${text.name} | wc -l`, 'cat', 'wc'),
    ...shapes.map((shape) => {
      const words = [process.execPath, ...converting(hearken, shape, '-')].map(quoted).join(' ');
      const piped = shell(`hearken ${shape}`, text, `cat ${text.name} | ${words}`, 'cat');
      // Records name their source.
      return shape === 'records' ? piped : { ...piped, sameAs: `text/hearken ${shape}` };
    }),
  ],
  files: ({ files }, places) => [
    shell(
      'find | xargs cat',
      files,
      `find ${files.name} -type f -print0 | xargs -0 cat`,
      'find',
      'xargs',
      'cat',
    ),
    ...conversions(files, places, '--separator', '<|endoftext|>'),
    ...scripts('files', files, places),
  ],
  jsonl: ({ jsonl }, places) => [
    plain('wc -l', jsonl, 'wc', '-l', jsonl.name),
    plain('jq -c .', jsonl, 'jq', '-c', '.', jsonl.name),
    ...conversions(jsonl, places),
    ...scripts('jsonl', jsonl, places),
  ],
  lint: ({ lint }, places) => [
    plain('wc -w', lint, 'wc', '-w', lint.name),
    {
      ...linting(lint, places, '--ignore', places.dearRules.join()),
      what: 'hearken lint, recommended without rules that read every word',
    },
    ...places.dearRules.map((id) => linting(lint, places, '--select', id)),
    ...fiftyRules(lint, places),
  ],
  start: ({ one }, places) => [
    plain('node -e 0', one, 'node', '-e', '0'),
    plain('hearken --version', one, 'node', places.hearken, '--version'),
    { ...convert('messages', one, places), what: 'hearken messages, one file' },
    { ...convert('records', one, places), what: 'hearken records, one file' },
  ],
};

const shapes = ['messages', 'records', 'text'];
const written = 'written.jsonl';

function plain(what: string, { bytes }: Corpus, ...argv: [program: string, ...args: string[]]): Entry {
  return { what, needs: [argv[0]], argv, bytes };
}

function shell(what: string, { bytes }: Corpus, script: string, ...needs: string[]): Entry {
  return { what, needs: ['sh', ...needs], argv: ['sh', '-c', script], bytes };
}

function convert(shape: string, read: Corpus, { hearken }: Places, ...more: string[]): Entry {
  return plain(`hearken ${shape}`, read, 'node', ...converting(hearken, shape, read.name, ...more));
}

function conversions(read: Corpus, places: Places, ...forText: string[]): Entry[] {
  return shapes.map((shape) => convert(shape, read, places, ...(shape === 'text' ? forText : [])));
}

function scripts(group: Group, read: Corpus, { reference }: Places): Entry[] {
  const script = (writer: string, program: string, file: string, shape: string): Entry => ({
    ...plain(`${writer} ${shape}`, read, program, join(reference, file), shape, read.name),
    sameAs: `${group}/hearken ${shape}`,
  });
  return ['messages', 'records'].flatMap((shape) => [
    script('python', 'python3', 'convert.py', shape),
    script('node', 'node', 'convert.mjs', shape),
  ]);
}

function linting(read: Corpus, { hearken }: Places, ...choice: [option: string, ids: string]): Entry {
  const shown = ['--format', 'compact', '--quiet', '--fail-on', 'never'];
  const words = [hearken, 'lint', read.name, ...shown, ...choice];
  return plain(`hearken lint ${choice.join(' ')}`, read, 'node', ...words);
}

const searching = ['--no-config', '-c', '-i', '-F', '-f'];

/** The same rules in several ways; what finds phrases in files knows nothing of turns and patterns. */
function fiftyRules(read: Corpus, { library, reference }: Places): Entry[] {
  const script = join(reference, 'rules.mjs');
  const engine = plain('hearken 50 rules', read, 'node', script, 'engine', read.name, library);
  const loop = plain('node 50 rules', read, 'node', script, 'loop', read.name, library);
  const python = plain('python 50 rules', read, 'python3', join(reference, 'rules.py'), read.name);
  const same = { sameAs: `lint/${engine.what}`, tellsSeconds: true } as const;
  return [
    { ...engine, tellsSeconds: true },
    { ...loop, ...same },
    { ...python, ...same },
    plain(
      'rg -i -F -f, their 35 phrases',
      read,
      'rg',
      ...searching,
      join(reference, 'phrases.txt'),
      read.name,
    ),
  ];
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

import { join } from 'node:path';

import type { Contestant, Field, Group, Places } from './contestants.ts';
import type { Corpus } from './corpora.ts';

/** How hearken is called to convert. */
export function converting(hearken: string, shape: string, path: string, ...more: string[]): string[] {
  return [hearken, 'convert', path, '--to', shape, '--quiet', ...more];
}

/** A contestant before its program is found. */
export interface Entry extends Omit<Contestant, 'name' | 'group' | 'argv'> {
  readonly what: string;
  /** The programs that it takes. */
  readonly needs: readonly string[];
  readonly argv: readonly string[];
}

/** What each group does. Nothing here needs more than the corpora of its group. */
export const entries: Readonly<Record<Group, (field: Field, places: Places) => readonly Entry[]>> = {
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
  lint: ({ text }, places) => [
    plain('wc -w', text, 'wc', '-w', text.name),
    {
      ...linting(text, places, '--ignore', places.dearRules.join()),
      what: 'hearken lint, recommended without rules that read every word',
    },
  ],
  rules: ({ eighth }, places) => [
    plain('wc -w', eighth, 'wc', '-w', eighth.name),
    { ...linting(eighth, places, '--profile', 'recommended'), what: 'hearken lint, recommended' },
    ...places.dearRules.map((id) => linting(eighth, places, '--select', id)),
    ...fiftyRules(eighth, places),
  ],
  stats: ({ text }, places) => [
    plain('wc -w', text, 'wc', '-w', text.name),
    measuring(text, places, '--metric', 'conversations,turn-length,vocabulary'),
    measuring(text, places, '--metric', counted),
    {
      ...plain(
        'python counts, lengths, vocabulary',
        text,
        'python3',
        join(places.reference, 'stats.py'),
        text.name,
      ),
      partOf: `stats/hearken stats --metric ${counted}`,
    },
  ],
  metrics: ({ eighth }, places) => [
    plain('wc -w', eighth, 'wc', '-w', eighth.name),
    measuring(eighth, places),
    ...places.optInGroups.map((group) => measuring(eighth, places, '--metric', group)),
    {
      ...plain('node tiktoken', eighth, 'node', join(places.reference, 'tokens.mjs'), eighth.name),
      partOf: 'metrics/hearken stats --metric tokens',
    },
    measuring(eighth, places, '--all'),
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
/** The metrics that T8 is about. */
export const counted = 'conversations,words,turn-length,vocabulary';

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

function measuring(read: Corpus, { hearken }: Places, ...choice: string[]): Entry {
  const words = [hearken, 'stats', read.name, '--format', 'json', '--quiet', ...choice];
  return plain(['hearken stats', ...choice].join(' '), read, 'node', ...words);
}

const searching = ['--no-config', '-c', '-i', '-F', '-f'];

/** The same rules in several ways; what finds phrases in files knows nothing of turns and patterns. */
function fiftyRules(read: Corpus, { library, reference }: Places): Entry[] {
  const script = join(reference, 'rules.mjs');
  const engine = plain('hearken 50 rules', read, 'node', script, 'engine', read.name, library);
  const loop = plain('node 50 rules', read, 'node', script, 'loop', read.name, library);
  const python = plain('python 50 rules', read, 'python3', join(reference, 'rules.py'), read.name);
  const same = { sameAs: `rules/${engine.what}`, tellsSeconds: true } as const;
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

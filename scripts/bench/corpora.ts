import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { type Bank, bank } from './bank.ts';
import { dice } from './dice.ts';
import { type Layout, longestTalk, type Page, putTalk } from './talk.ts';

/** One big text with separators, many small files on two levels of folders, or lines of JSON with a `text` field. */
export type Kind = 'text' | 'files' | 'jsonl';

/** A corpus that lies ready: its name in the folder of corpora, and what it holds. */
export interface Corpus {
  readonly name: string;
  readonly bytes: number;
  readonly conversations: number;
}

/** Which corpus is wanted: of about so many bytes, the same for the same seed. */
export interface Wanted {
  readonly kind: Kind;
  readonly size: number;
  readonly seed: number;
}

/** The corpus in its folder, written if it is not there yet. */
export function corpus(folder: string, wanted: Wanted): Corpus {
  const { kind, size, seed } = wanted;
  const name = `${kind}-${seed}-${size}-${fingerprint(seed)}${extensions[kind]}`;
  const noted = join(folder, `${name}.json`);
  if (existsSync(noted)) return JSON.parse(readFileSync(noted, 'utf8')) as Corpus;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  const unfinished = `${path}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  const made = { name, ...(kind === 'files' ? writeFolder : writeFile)(unfinished, wanted) };
  renameSync(unfinished, path);
  writeFileSync(noted, `${JSON.stringify(made)}\n`);
  return made;
}

/** The first file of a corpus of small files. */
export function firstFile(name: string): string {
  return `${name}/${fileName(0)}`;
}

/** The bytes of a text or JSONL corpus, a block at a time; a block is good until the next one is asked for. */
export function* blocks({ kind, size, seed }: Wanted): Generator<Block> {
  const words = bank(seed);
  const roll = dice(seed);
  const page = newPage();
  let bytes = 0;
  let conversations = 0;
  while (bytes + page.at < size) {
    putTalk(page, roll, words, layouts[kind]);
    conversations++;
    if (page.at >= blockSize || bytes + page.at >= size) {
      yield { bytes: page.bytes.subarray(0, page.at), conversations };
      bytes += page.at;
      page.at = conversations = 0;
    }
  }
}

/** The files of a corpus, one conversation each, in the order of their names; good until the next one is asked for. */
export function* files(
  { size, seed }: Wanted,
  words: Bank = bank(seed),
): Generator<Block & { name: string }> {
  const roll = dice(seed);
  const page = newPage();
  for (let number = 0, bytes = 0; bytes < size; number++, bytes += page.at) {
    page.at = 0;
    putTalk(page, roll, words, layouts.files);
    yield { name: fileName(number), bytes: page.bytes.subarray(0, page.at), conversations: 1 };
  }
}

/** A hundred files in a folder, ten folders in a folder: `00012/3/45.txt`. */
function fileName(number: number): string {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 5)}/${digits.slice(5, 6)}/${digits.slice(6)}.txt`;
}

/** A part of a corpus. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly conversations: number;
}

const blockSize = 1 << 20;
const newPage = (): Page => ({ bytes: Buffer.allocUnsafe(blockSize + longestTalk), at: 0 });

const extensions = { text: '.txt', files: '', jsonl: '.jsonl' };
const lines = {
  json: false,
  preambles: true,
  head: Buffer.from(''),
  human: Buffer.from('### Human: '),
  assistant: Buffer.from('### Assistant: '),
  gap: Buffer.from('\n\n'),
  tail: Buffer.from('\n<|endoftext|>\n'),
};
const layouts: Readonly<Record<Kind, Layout>> = {
  text: lines,
  files: { ...lines, tail: Buffer.from('') },
  jsonl: {
    ...lines,
    json: true,
    preambles: false,
    head: Buffer.from('{"text":"'),
    gap: Buffer.from(''),
    tail: Buffer.from('"}\n'),
  },
};

/** Differs where conversations come out differently, so that no corpus of an earlier make is taken for one of today. */
function fingerprint(seed: number): string {
  const hash = createHash('sha256');
  for (const kind of ['text', 'jsonl'] as const)
    for (const { bytes } of blocks({ kind, size: 1 << 18, seed })) hash.update(bytes);
  return hash.digest('hex').slice(0, 8);
}

interface Sum {
  readonly bytes: number;
  readonly conversations: number;
}

function writeFile(path: string, wanted: Wanted): Sum {
  const sum = { bytes: 0, conversations: 0 };
  const file = openSync(path, 'w');
  try {
    for (const { bytes, conversations } of blocks(wanted)) {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      sum.bytes += bytes.length;
      sum.conversations += conversations;
    }
  } finally {
    closeSync(file);
  }
  return sum;
}

function writeFolder(path: string, wanted: Wanted): Sum {
  const sum = { bytes: 0, conversations: 0 };
  let made = '';
  for (const { name, bytes } of files(wanted)) {
    const file = join(path, name);
    const parent = dirname(file);
    if (parent !== made) mkdirSync(parent, { recursive: true });
    made = parent;
    writeFileSync(file, bytes);
    sum.bytes += bytes.length;
    sum.conversations++;
  }
  return sum;
}

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { blocks, corpus, files, firstFile, type Kind } from '../../scripts/bench/corpora.ts';
import { phrases } from '../../scripts/bench/phrases.ts';
import { findCues } from '../../src/language/cues.ts';
import { parse } from '../../src/parse.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearken-bench-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const size = 300_000;
const bytesOf = (kind: Kind, seed: number, wanted = size): Buffer => {
  const made = kind === 'files' ? files({ kind, size: wanted, seed }) : blocks({ kind, size: wanted, seed });
  // A block is good until the next one is asked for.
  return Buffer.concat(Array.from(made, ({ bytes }) => Buffer.from(bytes)));
};
const text = bytesOf('text', 1);
const talks = parse(text).conversations;

describe('corpora are made from a seed number', () => {
  test.each(['text', 'files', 'jsonl'] as const)(
    '%s: the same number gives the same bytes, another does not',
    (kind) => {
      const digest = (seed: number): string => createHash('sha256').update(bytesOf(kind, seed)).digest('hex');
      expect(digest(7)).toBe(digest(7));
      expect(digest(7)).not.toBe(digest(8));
    },
  );

  test('a larger corpus begins as a smaller one does', () => {
    expect(
      bytesOf('text', 1, 4 * size)
        .subarray(0, text.length)
        .equals(text),
    ).toBe(true);
  });

  test.each(['text', 'files', 'jsonl'] as const)(
    '%s is as large as was asked, up to a conversation',
    (kind) => {
      const { length } = bytesOf(kind, 1);
      expect(length).toBeGreaterThanOrEqual(size);
      expect(length).toBeLessThan(size + 20_000);
    },
  );
});

describe('a corpus on disk', () => {
  test('is written once, and holds what its note says', () => {
    const made = corpus(folder, { kind: 'text', size, seed: 1 });
    const path = join(folder, made.name);
    expect(readFileSync(path).equals(text)).toBe(true);
    expect(made).toMatchObject({ bytes: text.length, conversations: talks.length });
    const { mtimeMs } = statSync(path);
    expect(corpus(folder, { kind: 'text', size, seed: 1 })).toEqual(made);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  test('of small files has one conversation a file, on two levels of folders', () => {
    const { name, conversations } = corpus(folder, { kind: 'files', size, seed: 1 });
    const found = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.txt'))
      .sort();
    expect(found).toHaveLength(conversations);
    expect(found.every((path) => /^\d{5}\/\d\/\d\d\.txt$/.test(path))).toBe(true);
    expect(`${name}/${found[0] ?? ''}`).toBe(firstFile(name));
    const [first = ''] = text.toString().split('\n<|endoftext|>\n');
    expect(readFileSync(join(folder, firstFile(name)), 'utf8')).toBe(first);
  });
});

describe('the conversations are shaped as real ones are', () => {
  const turns = talks.flatMap((talk) => talk.turns);
  const human = turns.filter(({ role }) => role === 'human');
  const share = (count: number, of: number): number => Math.round((100 * count) / of);

  test('in size and turns', () => {
    expect(text.length / talks.length).toBeGreaterThan(6000);
    expect(text.length / talks.length).toBeLessThan(7200);
    expect(new Set(talks.map((talk) => talk.turns.length))).toEqual(new Set([10, 11, 12]));
  });

  test('in preambles, cues and characters beyond ASCII', () => {
    const many = parse(bytesOf('text', 1, 4_000_000)).conversations;
    expect(share(many.filter(({ preamble }) => preamble.text !== '').length, many.length)).toBeCloseTo(
      50,
      -1,
    );
    expect(share(human.filter(({ body }) => body.text.startsWith('*')).length, human.length)).toBeCloseTo(
      60,
      -1,
    );
    const wide = many.filter((talk) => talk.turns.some(({ body }) => /[^\0-\x7f]/.test(body.text)));
    expect(share(wide.length, many.length)).toBeGreaterThanOrEqual(2);
    expect(share(wide.length, many.length)).toBeLessThanOrEqual(8);
  });

  test('in paragraphs: one to four an answer', () => {
    const counts = turns
      .filter(({ role }) => role === 'assistant')
      .map(({ body }) => body.text.split('\n\n').length);
    expect(new Set(counts)).toEqual(new Set([1, 2, 3, 4]));
  });

  test('rows of JSON hold the same turns, some escaped to ASCII as Python does it', () => {
    const rows = bytesOf('jsonl', 1, 4_000_000).toString().trimEnd().split('\n');
    const first = JSON.parse(rows[0] ?? '') as { text: string };
    const [own] = parse(first.text).conversations;
    expect(own?.turns.map(({ body }) => body.text)).toEqual(talks[0]?.turns.map(({ body }) => body.text));
    expect(rows.some((row) => /\\u[0-9a-f]{4}/.test(row))).toBe(true);
    expect(rows.some((row) => /[^\0-\x7f]/.test(row))).toBe(true);
  });
});

test('every cue is one to hearken, at the head of a turn, and no other phrase holds one', () => {
  for (const cue of phrases.cues)
    expect(findCues(`${cue} I do not know.`)).toMatchObject([{ text: cue, place: 'lead' }]);
  const { preambles, human, assistant, wideHuman, wideAssistant } = phrases;
  const said = [preambles, human, assistant, wideHuman, wideAssistant, ...Object.values(phrases.fillers)];
  expect(said.flat().flatMap(findCues)).toEqual([]);
});

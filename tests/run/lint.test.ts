import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { lint } from '../../src/run/lint.ts';
import { expectRightPlaces } from '../lint/reread.ts';
import { folder } from '../files/folder.ts';
import { clean, linted, row, talk } from './linted.ts';

test('findings have the turn and role whose they are, and what is counted adds up', async () => {
  const home = folder({ 'a.txt': `A talk:\n\n${talk}` });
  const { summary, found } = await linted([home]);
  expect(found.map(({ rule, turn, role, line, column }) => [rule, turn, role, `${line}:${column}`])).toEqual([
    ['preamble-text', null, null, '1:1'],
    ['stray-whitespace', 0, 'human', '3:23'],
    ['stray-whitespace', 1, 'assistant', '5:23'],
  ]);
  expect(summary).toMatchObject({
    sources: 1,
    conversations: 1,
    turns: 2,
    bytes: 9 + talk.length,
    findings: { error: 0, warning: 1, info: 2 },
    rules: { 'preamble-text': 1, 'stray-whitespace': 2 },
    fixable: { safe: 2, unsafe: 1 },
  });
});

test('the same conversation in two files is told with both places', async () => {
  const home = folder({ 'a.txt': `\n\n${clean}`, 'b.jsonl': row('x\n\n### Human: a') + row(clean) });
  const { found } = await linted([home], { select: ['corpus'] });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    rule: 'exact-duplicate-conversation',
    path: join(home, 'b.jsonl'),
    line: 2,
    conversation: 'a',
    turn: null,
    related: [{ path: join(home, 'a.txt') }],
  });
  for (const one of found) expectRightPlaces(one, (path) => new Uint8Array(readFileSync(path)));
});

test('from what is not at hand again, only the place of the conversation is told', async () => {
  const home = folder({ 'a.txt': clean, 'b.txt.gz': gzipSync(clean) });
  const { found } = await linted([home], { select: ['corpus'] });
  expect(found[0]).toMatchObject({
    path: join(home, 'b.txt.gz'),
    line: 1,
    column: 1,
    excerpt: null,
    view: null,
  });
});

test('an id that is taken is told once for each that repeats it', async () => {
  const home = folder({ 'a.jsonl': row(clean) + row(clean.replace('low', 'well')) });
  const { found } = await linted([home]);
  expect(found.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['duplicate-id 2']);
});

test('what readers report can be switched off', async () => {
  const home = folder({ 'a.txt': 'nobody speaks' });
  expect((await linted([home])).found.map(({ rule }) => rule)).toEqual(['no-turns']);
  expect((await linted([home], { select: [], rules: { 'no-turns': 'off' } })).found).toEqual([]);
});

test('no more findings are written than are asked for; all are counted', async () => {
  const home = folder({ 'a.txt': talk });
  const output = join(home, 'out');
  const { summary } = await linted([join(home, 'a.txt')], { format: 'compact', output, maxFindings: 1 });
  expect(readFileSync(output, 'utf8').split('\n')).toHaveLength(2);
  expect(summary.findings.info).toBe(2);
});

test('where everything is ignored, and where standard input is to be fixed, nothing is done', async () => {
  const home = folder({ 'a.txt': talk, 'hearken.config.json': '{ "ignores": ["**"] }' });
  const config = join(home, 'hearken.config.json');
  await expect(lint([home], { config })).rejects.toThrow('ignores every file');
  await expect(lint(['-'], { config: false, fix: 'safe' })).rejects.toThrow('standard input cannot be fixed');
});

test('a source with thousands of windows keeps its places', async () => {
  const path = join(folder(), 'big.txt');
  writeFileSync(path, `${talk}<|endoftext|>\n`.repeat(60_000));
  const { found } = await linted([path], { select: ['stray-whitespace'] });
  expect(found).toHaveLength(120_000);
  const bytes = new Uint8Array(readFileSync(path));
  for (const one of [0, 59_999, 119_998, 119_999].map((at) => found[at] as Diagnostic))
    expectRightPlaces(one, () => bytes);
});

test('a line of megabytes keeps its places', async () => {
  const path = join(folder(), 'line.json');
  writeFileSync(
    path,
    JSON.stringify(Array.from({ length: 30_000 }, (_, id) => ({ id, text: `${talk} é ${id}` }))),
  );
  const { found } = await linted([path], { select: ['stray-whitespace'] });
  const bytes = new Uint8Array(readFileSync(path));
  for (const one of [0, 29_999, found.length - 1].map((at) => found[at] as Diagnostic))
    expectRightPlaces(one, () => bytes);
});

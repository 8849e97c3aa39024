import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folder } from '../files/folder.ts';
import { clean, linted, row, talk } from './linted.ts';

test('a safe fix changes its bytes and no other, and what is left is told with its new place', async () => {
  const home = folder({ 'a.txt': `A talk:\n\n${talk}` });
  const { summary, found } = await linted([home], { fix: 'safe' });
  expect(readFileSync(join(home, 'a.txt'), 'utf8')).toBe(`A talk:\n\n${clean}`);
  expect(found.map(({ rule }) => rule)).toEqual(['preamble-text']);
  const before = 9 + talk.length;
  expect(summary.fixed).toEqual({ files: 1, fixes: 2, before, removed: 3, added: 0, after: before - 3 });
});

test('unsafe fixes are carried out where they are asked for', async () => {
  const home = folder({ 'a.txt': `A talk:\n\n${talk}` });
  const { found } = await linted([home], { fix: 'unsafe' });
  expect(readFileSync(join(home, 'a.txt'), 'utf8')).toBe(clean);
  expect(found).toEqual([]);
});

test('in a string of JSON, escapes are what is taken out, and the rest stays as it was written', async () => {
  const before =
    '{ "id":"a",\t"text":"### Human: caf\\u00e9 \\n\\n### Assistant: \\ud83d\\ude0a\\t\\nmore" }\n';
  const home = folder({ 'a.jsonl': before });
  const { summary } = await linted([home], { fix: 'safe' });
  expect(readFileSync(join(home, 'a.jsonl'), 'utf8')).toBe(
    '{ "id":"a",\t"text":"### Human: caf\\u00e9\\n\\n### Assistant: \\ud83d\\ude0a\\nmore" }\n',
  );
  expect(summary.fixed).toMatchObject({ fixes: 2, removed: 3 });
});

test('a list of turns in JSON is mended within its strings', async () => {
  const before =
    '{"messages":[{"role":"user","content":"low \\nday"},{"role":"assistant","content":"so \\n it is"}]}\n';
  const home = folder({ 'a.jsonl': before });
  await linted([home], { fix: 'unsafe' });
  expect(readFileSync(join(home, 'a.jsonl'), 'utf8')).toBe(before.replaceAll(' \\n', '\\n'));
});

test('a second run has nothing to fix, and leaves files alone', async () => {
  const home = folder({ 'a.txt': talk, 'b.jsonl': row(talk) });
  await linted([home], { fix: 'safe' });
  const before = ['a.txt', 'b.jsonl'].map((name) => statSync(join(home, name), { bigint: true }).mtimeNs);
  const { summary } = await linted([home], { fix: 'safe' });
  expect(summary.fixed.files).toBe(0);
  expect(['a.txt', 'b.jsonl'].map((name) => statSync(join(home, name), { bigint: true }).mtimeNs)).toEqual(
    before,
  );
});

test('a dry run changes nothing and tells what would change, as patch takes it', async () => {
  const home = folder({ 'a.txt': `${talk}${'line\n'.repeat(20)}end  \nof it` });
  const output = join(home, 'diff');
  const { summary, found } = await linted([join(home, 'a.txt')], {
    fix: 'safe',
    dryRun: true,
    format: 'pretty',
    output,
  });
  expect(readFileSync(join(home, 'a.txt'), 'utf8')).toContain('low. \n');
  expect(summary.fixed.fixes).toBe(3);
  expect(found).toHaveLength(3);
  const path = join(home, 'a.txt');
  expect(readFileSync(output, 'utf8')).toBe(`--- ${path}
+++ ${path}
@@ -1,6 +1,6 @@
-### Human: I feel low. 
+### Human: I feel low.
 
-### Assistant: Tell me  
+### Assistant: Tell me
 more.
 line
 line
@@ -22,5 +22,5 @@
 line
 line
 line
-end  
+end
 of it
\\ No newline at end of file
`);
});

test('what is no plain file is told to be unfixed, and only where there is something to fix', async () => {
  const home = folder({ 'a.txt.gz': gzipSync(talk), 'b.txt.gz': gzipSync(clean), 'c.txt': talk });
  const { summary } = await linted([home], { fix: 'safe' });
  expect(summary.unfixed).toEqual([
    { path: join(home, 'a.txt.gz'), reason: 'it is packed by gzip, and only plain files in UTF-8 are fixed' },
  ]);
  expect(readFileSync(join(home, 'c.txt'), 'utf8')).toBe(clean);
});

test('a file in another encoding is looked at, its places are those of the file, and it is not fixed', async () => {
  const path = join(folder({ 'a.txt': Buffer.from(talk.replace('low', 'très là'), 'latin1') }), 'a.txt');
  const { summary, found } = await linted([path], { encoding: 'latin1', fix: 'safe' });
  expect(found[0]).toMatchObject({ start: 26, end: 27, line: 1, column: 27, excerpt: ' ' });
  expect(summary.unfixed[0]?.reason).toBe('it is in latin1, and only plain files in UTF-8 are fixed');
});

test('a link is followed, and the file behind it is mended', async () => {
  const home = folder({ 'real/a.txt': talk });
  symlinkSync('real/a.txt', join(home, 'link.txt'));
  await linted([join(home, 'link.txt')], { fix: 'safe' });
  expect(readFileSync(join(home, 'real/a.txt'), 'utf8')).toBe(clean);
  expect(readdirSync(home).sort()).toEqual(['link.txt', 'real']);
});

test('the mode of a file stays', async () => {
  const path = join(folder({ 'a.txt': talk }), 'a.txt');
  chmodSync(path, 0o640);
  await linted([path], { fix: 'safe' });
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('bytes that are no UTF-8 stay as they are beside what is mended', async () => {
  const bad = Buffer.concat([
    Buffer.from(`${talk}<|endoftext|>\n### Human: `),
    Buffer.of(0xff, 0xfe),
    Buffer.from(' \n'),
  ]);
  const path = join(folder({ 'a.txt': bad }), 'a.txt');
  const { found } = await linted([path], { fix: 'safe' });
  expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error not-utf-8']);
  expect(readFileSync(path)).toEqual(Buffer.concat([Buffer.from(clean), bad.subarray(talk.length)]));
});

test('a file that may not be written stays, is told, and does not keep the others from being mended', async () => {
  const home = folder({ 'a.txt': talk, 'b.txt': talk });
  chmodSync(home, 0o777);
  chmodSync(join(home, 'a.txt'), 0o444);
  chmodSync(join(home, 'b.txt'), 0o666);
  // No permission binds the superuser.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  const { summary } = await linted([home], { fix: 'safe' }).finally(() => isRoot && process.seteuid?.(0));
  expect(summary.unfixed).toEqual([
    { path: join(home, 'a.txt'), reason: expect.stringMatching(/^cannot write .*a\.txt: /) },
  ]);
  expect(readFileSync(join(home, 'a.txt'), 'utf8')).toBe(talk);
  expect(readFileSync(join(home, 'b.txt'), 'utf8')).toBe(clean);
  expect(readdirSync(home).sort()).toEqual(['a.txt', 'b.txt']);
});

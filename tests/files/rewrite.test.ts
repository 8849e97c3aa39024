import { readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSource } from '../../src/files/blocks.ts';
import { rewrite, sightOf } from '../../src/files/rewrite.ts';
import { splicedIntake } from '../../src/files/spliced-intake.ts';
import { type Splice, spliced } from '../../src/lint/splice.ts';
import { folder } from './folder.ts';

const encoder = new TextEncoder();
const splice = (start: number, end: number, text: string): Splice => ({
  start,
  end,
  bytes: encoder.encode(text),
});

test('a file is rewritten, and nothing is left beside it', async () => {
  const home = folder({ 'a.txt': 'I feel  low.' });
  const path = join(home, 'a.txt');
  await rewrite(path, [splice(6, 8, ' '), splice(12, 12, '\n')], sightOf(path));
  expect(readFileSync(path, 'utf8')).toBe('I feel low.\n');
  expect(readdirSync(home)).toEqual(['a.txt']);
});

test.each([
  ['longer', (path: string) => writeFileSync(path, 'I feel  low. Or not.')],
  ['another of the same length', (path: string) => writeFileSync(path, 'I feel  bad.')],
  ['touched', (path: string) => utimesSync(path, 1, 1)],
])('a file that is %s since it was read is left as it is now', async (_how, change) => {
  const home = folder({ 'a.txt': 'I feel  low.' });
  const path = join(home, 'a.txt');
  const seen = sightOf(path);
  change(path);
  const now = readFileSync(path, 'utf8');
  await expect(rewrite(path, [splice(6, 8, ' ')], seen)).rejects.toThrow(
    `${path} has changed since it was read; it was left as it is now`,
  );
  expect(readFileSync(path, 'utf8')).toBe(now);
  expect(readdirSync(home)).toEqual(['a.txt']);
});

test('a file that is read with splices has the bytes that it would have', async () => {
  const cut = fc.tuple(fc.nat(300), fc.nat(40), fc.string({ maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), fc.array(cut, { maxLength: 8 }), async (text, cuts) => {
      const bytes = encoder.encode(text);
      const path = join(folder({ 'a.txt': bytes }), 'a.txt');
      let end = -1;
      const splices = cuts
        .map(([start, size, put]) => splice(start, start + size, put))
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .filter((one) => {
          if (one.start <= end || one.end > bytes.length) return false;
          end = one.end;
          return true;
        });
      const read: number[] = [];
      for await (const window of openSource(path, splicedIntake(splices)).windows({ blockSize: 16 })) {
        read.push(...window.bytes.subarray(window.from, window.to));
        window.from = window.to;
      }
      expect(Uint8Array.from(read)).toEqual(spliced(bytes, splices));
    }),
    { numRuns: 200 },
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Comparison } from '../../scripts/bench/check.ts';
import { compare } from '../../scripts/bench/check.ts';
import type { Contestant } from '../../scripts/bench/contestants.ts';
import { check } from '../../scripts/bench/modes.ts';
import { findPrograms } from '../../scripts/bench/programs.ts';
import { root } from '../house/tree.ts';
import { staleBuild } from '../readme/shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearken-bench-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let found: readonly Comparison[];
beforeAll(async () => {
  const stale = staleBuild(root);
  if (stale) throw new Error(stale);
  const compared = await check({
    options: { folder, size: 1_000_000, seed: 1, rounds: 1, only: [] },
    places: { hearken: join(root, 'dist/cli/main.js'), reference: join(root, 'scripts/bench/reference') },
    programs: findPrograms(),
    tell: () => {},
  });
  found = compared.found;
  for (const reason of compared.skipped) console.log(`skipped: ${reason}`);
});

const faultsOf = (part: RegExp): string[] =>
  found
    .filter(({ name }) => part.test(name))
    .flatMap(({ name, fault }) => (fault ? [`${name}: ${fault}`] : []));

test('the plain Node script and the Python script write the same bytes as hearken', () => {
  expect(
    found.filter(({ name }) => / = (?:text|files|jsonl)\/hearken (?:messages|records)/.test(name)).length,
  ).toBeGreaterThan(5);
  expect(faultsOf(/^(?!pipe)/)).toEqual([]);
});

test('every output that is compared has as many bytes as its corpus, or more', () => {
  expect(found.filter(({ bytes }) => bytes < 1_000_000)).toEqual([]);
});

test('what comes through a pipe is converted to the same bytes', () => {
  expect(found.filter(({ name }) => name.startsWith('pipe/'))).toHaveLength(2);
  expect(faultsOf(/^pipe/)).toEqual([]);
});

test('bytes that differ are told', async () => {
  const printing = (name: string, text: string, sameAs?: string): Contestant => ({
    name,
    group: 'start',
    bytes: 0,
    argv: [process.execPath, '-e', `process.stdout.write('${text}')`],
    ...(sameAs === undefined ? {} : { sameAs }),
  });
  const line = [
    printing('a', 'one'),
    printing('b', 'one', 'a'),
    printing('c', 'two!', 'a'),
    printing('d', '', 'x'),
  ];
  expect(await compare(line, () => true, folder)).toEqual([
    { name: 'b = a', bytes: 3, fault: undefined },
    {
      name: 'c = a',
      bytes: 3,
      fault: expect.stringMatching(/^4 bytes \(sha256 \w+\), not 3 \(\w+\)$/) as string,
    },
  ]);
});

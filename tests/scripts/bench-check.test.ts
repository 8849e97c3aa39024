import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Comparison } from '../../scripts/bench/check.ts';
import { compare, placeNotIn } from '../../scripts/bench/check.ts';
import type { Contestant } from '../../scripts/bench/contestants.ts';
import { corpus } from '../../scripts/bench/corpora.ts';
import { dearRules } from '../../scripts/bench/dear-rules.ts';
import { optInGroups } from '../../scripts/bench/opt-in-groups.ts';
import { check } from '../../scripts/bench/modes.ts';
import { findPrograms } from '../../scripts/bench/programs.ts';
import { metricGroups } from '../../src/measure/metric.ts';
import { metricIds, metrics } from '../../src/metrics/index.ts';
import { ruleIds, rules } from '../../src/rules/index.ts';
import { root } from '../house/tree.ts';
import { staleBuild } from '../readme/shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearken-bench-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [library, reference] = [join(root, 'dist'), join(root, 'scripts/bench/reference')];

let found: readonly Comparison[];
beforeAll(async () => {
  const stale = staleBuild(root);
  if (stale) throw new Error(stale);
  const compared = await check({
    options: { folder, size: 1_000_000, seed: 1, rounds: 1, only: [] },
    places: {
      hearken: join(library, 'cli/main.js'),
      library,
      reference,
      dearRules: await dearRules(library),
      optInGroups: await optInGroups(library),
    },
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

test('every conversion that is compared has as many bytes as its corpus, or more', () => {
  expect(
    found.filter(({ name, bytes }) => /^(?:text|pipe|files|jsonl)/.test(name) && bytes < 1_000_000),
  ).toEqual([]);
});

test('fifty rules find the same in the engine of hearken and as regular expressions', () => {
  expect(found.map(({ name }) => name)).toContain('rules/node 50 rules = rules/hearken 50 rules');
  expect(faultsOf(/^lint/)).toEqual([]);
  const { name } = corpus(folder, { kind: 'text', size: 1_000_000, seed: 1 });
  const counts = execFileSync(
    process.execPath,
    [join(reference, 'rules.mjs'), 'engine', join(folder, name), library],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).match(/\d+$/gm);
  expect(counts).toHaveLength(50);
  const phrases = counts?.slice(0, 35).map(Number) ?? [];
  const patterns = counts?.slice(35).map(Number) ?? [];
  expect(Math.max(...phrases)).toBeGreaterThan(10);
  expect(Math.max(...patterns)).toBeGreaterThan(10);
});

test('the rules that read every word are those of the build, without what is off', async () => {
  const ids = await dearRules(library);
  expect(ids).toEqual(expect.arrayContaining(['ngram-reuse', 'exact-duplicate-conversation']));
  for (const id of ruleIds) {
    const { trigger, severity } = await rules[id]();
    const isDear = /^(?:words|corpus)$/.test(trigger.kind) && severity !== 'off';
    expect([id, ids.includes(id)]).toEqual([id, isDear]);
  }
});

test('what comes through a pipe is converted to the same bytes', () => {
  expect(found.filter(({ name }) => name.startsWith('pipe/'))).toHaveLength(2);
  expect(faultsOf(/^pipe/)).toEqual([]);
});

test('Python counts the same words, lengths and types, and tiktoken the same tokens', () => {
  const compared = found.filter(({ name }) => / in /.test(name));
  expect(compared.map(({ name, fault }) => [name.split(' in ')[0], fault])).toEqual([
    ['stats/python counts, lengths, vocabulary', undefined],
    ['metrics/node tiktoken', undefined],
  ]);
});

test.each([
  [{ a: { b: [1, 2] } }, undefined],
  [{}, undefined],
  [{ a: { b: [1, 3] } }, 'a.b.1'],
  [{ a: { b: [1] } }, 'a.b'],
  [{ a: { d: 1 } }, 'a.d'],
  [{ a: 1 }, 'a'],
  [{ c: { d: 1 } }, 'c'],
])('what of %j is not in a report is told by its place: %s', (part, place) => {
  expect(placeNotIn(part, { a: { b: [1, 2], x: 0 }, c: null })).toBe(place);
});

test('the groups of metrics that are measured alone are those of the build, without what is all on', async () => {
  const groups = await optInGroups(library);
  expect(groups).toEqual(expect.arrayContaining(['diversity', 'tokens']));
  const all = await Promise.all(metricIds.map((id) => metrics[id]()));
  for (const group of metricGroups) {
    const isOptIn = all.some((one) => one.group === group && !one.byDefault);
    expect([group, groups.includes(group)]).toEqual([group, isOptIn]);
  }
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

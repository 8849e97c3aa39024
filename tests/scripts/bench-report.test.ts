import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import type { Contestant } from '../../scripts/bench/contestants.ts';
import { lineUp } from '../../scripts/bench/contestants.ts';
import { measurer, sampled } from '../../scripts/bench/measure.ts';
import { optionsOf, sizeOf, sizeText } from '../../scripts/bench/options.ts';
import { withTables } from '../../scripts/bench/readme.ts';
import type { Report } from '../../scripts/bench/report.ts';
import { race } from '../../scripts/bench/rounds.ts';
import { groupTable, markdown, plain } from '../../scripts/bench/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearken-bench-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('options', () => {
  test.each([
    ['64M', 64e6, '64M'],
    ['1g', 1e9, '1G'],
    ['1.5GB', 1.5e9, '1.5G'],
    ['2000', 2000, '2K'],
  ])('the size %s is %d bytes', (text, bytes, again) => {
    expect(sizeOf(text)).toBe(bytes);
    expect(sizeText(bytes)).toBe(again);
  });

  test.each(['', '64Q', '0', '-1', 'M'])('the size %j is refused', (text) => {
    expect(() => sizeOf(text)).toThrow(/^unexpected --size/);
  });

  test('have defaults, and a check takes little', () => {
    expect(optionsOf([], '/repo')).toMatchObject({ size: 256e6, seed: 1, rounds: 3, only: [], mode: 'race' });
    expect(optionsOf(['--check'], '/repo')).toMatchObject({ size: 1e6, mode: 'check' });
    expect(optionsOf(['--only', 'a', '--only', 'b'], '/repo').only).toEqual(['a', 'b']);
    expect(() => optionsOf(['--rounds', '0'], '/repo')).toThrow('unexpected --rounds "0"');
  });
});

const node = (script: string, more: Partial<Contestant> = {}): Contestant => ({
  name: 'start/node -e 0',
  group: 'start',
  bytes: 0,
  argv: [process.execPath, '-e', script],
  ...more,
});

describe('a measurement', () => {
  test('has the seconds and the peak of a whole process', async () => {
    const { seconds, peak } = await measurer(folder)(node('setTimeout(() => Buffer.alloc(9e7, 1), 50)'));
    expect(seconds).toBeGreaterThan(0.05);
    if (peak === undefined) return;
    expect(peak).toBeGreaterThan(9e7);
    expect(peak).toBeLessThan(5e8);
  });

  test('has the seconds that a process tells of its work, if it is one that does', async () => {
    const telling = node('console.error(0.001)', { tellsSeconds: true });
    expect((await measurer(folder)(telling)).seconds).toBe(0.001);
    const silent = node('0', { tellsSeconds: true });
    await expect(measurer(folder)(silent)).rejects.toThrow('expected seconds');
  });

  test('fails where the command does, with what it said', async () => {
    const failing = node('console.error("no such thing"); process.exit(3)');
    await expect(measurer(folder)(failing)).rejects.toThrow(/ended with 3; expected 0\nno such thing/);
  });

  test.skipIf(process.platform !== 'linux')('reads the peak off a running process, too', async () => {
    const peak = sampled(process);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(peak()).toBeGreaterThan(1e7);
  });

  test('is taken in turn, round after round, the first of which does not count', async () => {
    const order: string[] = [];
    const results = await race(
      [node('0', { name: 'a' }), node('0', { name: 'b' })],
      2,
      ({ argv }) => Promise.resolve({ seconds: argv.length, peak: undefined }),
      (what) => order.push(what),
    );
    expect(order).toEqual(
      ['warm-up', 'round 1 of 2', 'round 2 of 2'].flatMap((round) => [`${round}  a`, `${round}  b`]),
    );
    expect(results.map(({ name, seconds, peaks }) => [name, seconds, peaks])).toEqual([
      ['a', [3, 3], []],
      ['b', [3, 3], []],
    ]);
  });
});

const one = { name: 'x', bytes: 1, conversations: 1 };
const field = { text: one, files: one, jsonl: one, eighth: { ...one, name: 'y' }, one };
const places = {
  hearken: '/h',
  library: '/l',
  reference: '/r',
  dearRules: ['a-rule', 'b-rule'],
  optInGroups: ['affect'],
};

test('a reference that is not installed is left out, with the reason', () => {
  const programs = new Map(['node', 'wc'].map((name) => [name, { path: `/bin/${name}`, version: '' }]));
  const { contestants, skipped } = lineUp('jsonl', field, places, programs);
  expect(skipped).toContain('jsonl/jq -c .: jq not installed');
  expect(contestants.map(({ name }) => name)).toContain('jsonl/hearken messages');
  expect(contestants[0]?.argv).toEqual(['/bin/wc', '-l', 'x']);
});

test('lint runs without the rules that read every word; then all rules, each of those alone, and fifty rules', () => {
  const programs = new Map(['node', 'wc', 'python3'].map((name) => [name, { path: name, version: '' }]));
  const { contestants: cheap } = lineUp('lint', field, places, programs);
  const { contestants, skipped } = lineUp('rules', field, places, programs);
  expect([...cheap, ...contestants].map(({ name }) => name)).toEqual([
    'lint/wc -w',
    'lint/hearken lint, recommended without rules that read every word',
    'rules/wc -w',
    'rules/hearken lint, recommended',
    'rules/hearken lint --select a-rule',
    'rules/hearken lint --select b-rule',
    'rules/hearken 50 rules',
    'rules/node 50 rules',
    'rules/python 50 rules',
  ]);
  expect(skipped).toEqual(['rules/rg -i -F -f, their 35 phrases: rg not installed']);
  const told = '--format compact --quiet --fail-on never';
  expect([cheap[1], ...contestants.slice(1, 3)].map((ran) => ran?.argv.join(' '))).toEqual([
    `node /h lint x ${told} --ignore a-rule,b-rule`,
    `node /h lint y ${told} --profile recommended`,
    `node /h lint y ${told} --select a-rule`,
  ]);
});

test('stats runs on all of the text, and on an eighth of it by default, group by group, and with everything', () => {
  const programs = new Map(['node', 'wc', 'python3'].map((name) => [name, { path: name, version: '' }]));
  const words = (group: 'stats' | 'metrics'): string[] =>
    lineUp(group, field, places, programs).contestants.map(({ argv }) => argv.join(' '));
  expect(words('stats')).toEqual([
    'wc -w x',
    'node /h stats x --format json --quiet --metric conversations,turn-length,vocabulary',
    'node /h stats x --format json --quiet --metric conversations,words,turn-length,vocabulary',
    'python3 /r/stats.py x',
  ]);
  expect(words('metrics')).toEqual([
    'wc -w y',
    'node /h stats y --format json --quiet',
    'node /h stats y --format json --quiet --metric affect',
    'node /r/tokens.mjs y',
    'node /h stats y --format json --quiet --all',
  ]);
});

describe('a table', () => {
  const results = [
    { name: 'text/wc -l', group: 'text', bytes: 1e9, seconds: [0.2, 0.25], peaks: [2e6] },
    { name: 'text/hearken messages', group: 'text', bytes: 1e9, seconds: [2, 3], peaks: [7e7, 8e7] },
  ] as const;

  test('has medians, rates, ratios within a round and the highest peak', () => {
    expect(plain(groupTable(results, 'text'))).toBe(
      [
        'one text          median s  MB/s  × wc -l  peak MB',
        'wc -l                0.225  4444     1.00        2',
        'hearken messages     2.500   400    11.00       80',
        '',
      ].join('\n'),
    );
  });

  test('goes into Markdown, bars escaped', () => {
    expect(
      markdown([
        ['a | b', 'c'],
        ['d', '1'],
      ]),
    ).toBe('| a \\| b | c |\n|---|---:|\n| d | 1 |\n');
  });

  test('is put between the markers of a document, and again, and nothing else changes', () => {
    const report: Report = {
      machine: {
        date: '2031-02-03',
        cpu: 'A fine one',
        cores: 2,
        memory: 2 ** 34,
        system: 'linux x64',
        node: 'v20.19.0',
        programs: { jq: '1.7' },
      },
      size: 1e9,
      seed: 1,
      rounds: 3,
      conversations: { text: 151_664 },
      results,
      growth: [],
      verdicts: [],
      skipped: [],
    };
    const document = '# x\n\n<!-- bench:start -->\nold\n<!-- bench:end -->\n\nend\n';
    const made = withTables(document, report);
    expect(made).toMatch(/^# x\n\n<!-- bench:start -->\nMeasured on 2031-02-03/);
    expect(made).toMatch(/<!-- bench:end -->\n\nend\n$/);
    expect(made).not.toContain('old');
    expect(made).toContain('A fine one, 2 cores, 16 GiB; linux x64; Node v20.19.0; jq 1.7');
    expect(made).toContain('151,664 in text');
    expect(made).toContain('| hearken messages | 2.500 | 400 | 11.00 | 80 |');
    expect(withTables(made, report)).toBe(made);
    expect(() => withTables('# x\n', report)).toThrow('<!-- bench:start -->');
  });
});

import { describe, expect, test } from 'vitest';

import { growths, growthVerdicts } from '../../scripts/bench/growth.ts';
import type { Result } from '../../scripts/bench/rounds.ts';
import { median, ratio, slope, withinRounds } from '../../scripts/bench/statistics.ts';
import { growthTable } from '../../scripts/bench/table.ts';
import { verdicts } from '../../scripts/bench/targets.ts';

test('the median is the middle, or the mean of the two in the middle, and leaves the list as it was', () => {
  const values = [9, 1, 5];
  expect(median(values)).toBe(5);
  expect(values).toEqual([9, 1, 5]);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('a ratio is the median of those within a round, not the ratio of the medians', () => {
  // A machine that is busy in the second round slows both.
  expect(ratio([10, 60, 14], [1, 6, 2])).toBe(10);
  expect(median([10, 60, 14]) / median([1, 6, 2])).toBe(7);
  expect(withinRounds([5, 9], [1, 2], (a, b) => a - b)).toBe(5.5);
});

test('the slope of time over size is 1 where it is linear, 2 where it is quadratic', () => {
  const sizes = [1, 2, 4, 8];
  expect(slope(sizes, [3, 6, 12, 24])).toBeCloseTo(1, 12);
  expect(slope(sizes, [3, 12, 48, 192])).toBeCloseTo(2, 12);
  expect(slope(sizes, [5, 5, 5, 5])).toBeCloseTo(0, 12);
});

describe('a target', () => {
  const result = (name: string, seconds: number[], megabytes = 100): Result => ({
    name,
    group: name.split('/')[0] as Result['group'],
    bytes: 1e9,
    seconds,
    peaks: [megabytes * 1e6],
  });
  const judged = (...results: Result[]) =>
    verdicts(results).map(({ id, says, measured, ok }) => [id, says, Number(measured.toFixed(3)), ok]);

  test('is judged by ratios in both directions', () => {
    expect(
      judged(
        result('text/wc -l', [0.2, 0.2, 0.4]),
        result('text/python messages', [12, 12, 12]),
        result('text/hearken messages', [2, 2.2, 4.4]),
      ),
    ).toEqual([
      ['T1', 'text/hearken messages ≤ 12 × text/wc -l', 11, true],
      ['T1', 'text/hearken messages ≥ 7 × as fast as text/python messages', 5.455, false],
      ['T6', 'text: every conversion holds ≤ 128 MB', 100, true],
    ]);
  });

  test('is judged by milliseconds, and by the most memory of any round', () => {
    expect(
      judged(
        result('start/node -e 0', [0.06, 0.07]),
        result('start/hearken --version', [0.09, 0.12], 300),
        result('files/hearken records', [1], 90),
        result('files/hearken text', [1], 129),
        result('files/python records', [1], 500),
      ),
    ).toEqual([
      ['T7', 'start/hearken --version ≤ 40 ms after start/node -e 0', 40, true],
      ['T6', 'files: every conversion holds ≤ 128 MB', 129, false],
    ]);
  });

  test('is judged by a rate, and lint not by its memory, for some rules hold what they compare', () => {
    expect(
      judged(
        result('lint/hearken lint, recommended without rules that read every word', [16, 20, 25], 300),
        result('rules/hearken 50 rules', [1, 2]),
        result('rules/node 50 rules', [4, 10]),
        result('rules/python 50 rules', [19, 38]),
        result('rules/rg -i -F -f, their 35 phrases', [0.2, 0.4]),
      ),
    ).toEqual([
      ['T11', 'rules/hearken 50 rules ≥ 4 × as fast as rules/node 50 rules', 4.5, true],
      ['T11', 'rules/hearken 50 rules ≥ 20 × as fast as rules/python 50 rules', 19, false],
      ['T11', 'rules/hearken 50 rules ≤ 8 × rules/rg -i -F -f, their 35 phrases', 5, true],
      ['rate', 'lint/hearken lint, recommended without rules that read every word ≥ 60 MB/s', 50, false],
    ]);
  });

  test('is not judged where one side did not run', () => {
    expect(judged(result('text/wc -l', [1]))).toEqual([]);
  });
});

describe('growth', () => {
  const result = (name: string, bytes: number, seconds: number[], peak: number): Result => ({
    name: `${name}, ${bytes}`,
    group: name.split('/')[0] as Result['group'],
    bytes,
    seconds,
    peaks: [peak],
  });
  /** A start of `start` seconds, and so many seconds for each MB to a power. */
  const measured = (start: number, power: number, peaks: number[]) =>
    growths(
      [0.125, 1, 2, 4, 8].map((size, i) => {
        const rounds = [1, 2].map((slowness) => start + slowness * size ** power);
        return result('text/hearken messages', size * 1e6, rounds, peaks[i] ?? 0);
      }),
    );
  const flat = [60e6, 60e6, 60e6, 60e6, 60e6];

  test('is that of what is beyond a start, whatever the start takes', () => {
    const [grown] = measured(0.5, 1, flat);
    expect(grown?.what).toBe('text/hearken messages');
    expect(grown?.seconds).toEqual([0.6875, 2, 3.5, 6.5, 12.5]);
    expect(grown?.slope).toBeCloseTo(1, 12);
    expect(measured(0, 1, flat)[0]?.slope).toBeCloseTo(1, 12);
    expect(measured(0.5, 2, flat)[0]?.slope).toBeGreaterThan(1.8);
  });

  test('is judged by slope, by the most memory and by how much more that is at eight times the size', () => {
    const told = (power: number, peaks: number[]) =>
      growthVerdicts(measured(0.2, power, peaks)).map(({ id, ok }) => [id, ok]);
    expect(told(1, [50e6, 60e6, 60e6, 70e6, 80e6])).toEqual([
      ['growth', true],
      ['T6', true],
      ['T6', true],
    ]);
    expect(told(1.1, [50e6, 60e6, 60e6, 70e6, 140e6])).toEqual([
      ['growth', false],
      ['T6', false],
      ['T6', false],
    ]);
  });

  test('is shown with the rate of what came on top', () => {
    const [grown] = measured(0.5, 1, flat);
    if (!grown) throw new Error('expected a growth');
    const rows = growthTable(grown);
    expect(rows[0]?.[0]).toBe('text/hearken messages (slope 1.000)');
    expect(rows.map((row) => row[3])).toEqual(['MB/s beyond', '', '1', '1', '1', '1']);
  });
});

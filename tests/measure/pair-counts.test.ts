import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairAt, pairCounts, pairLimit, tallyPair } from '../../src/measure/pair-counts.ts';

const number = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: pairLimit - 1 }));

test('pairs are numbered in the order in which they come, and counted as a map counts them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, fc.integer({ min: 1, max: 9 }))), (all) => {
      const pairs = pairCounts();
      const expected = new Map<string, number>();
      for (const [first, second, times] of all) {
        const name = `${first} ${second}`;
        expected.set(name, (expected.get(name) ?? 0) + times);
        expect(tallyPair(pairs, first, second, times)).toBe([...expected.keys()].indexOf(name));
      }
      const found = Array.from({ length: pairs.size }, (_, at) => [
        pairAt(pairs, at).join(' '),
        pairs.times[at],
      ]);
      expect(found).toEqual([...expected]);
    }),
  );
});

test('a million pairs in a row take linear time', () => {
  const pairs = pairCounts();
  const before = process.cpuUsage().user;
  for (let at = 0; at < 1_000_000; at++) tallyPair(pairs, at, at);
  expect(pairs.size).toBe(1_000_000);
  expect(process.cpuUsage().user - before).toBeLessThan(8_000_000);
});

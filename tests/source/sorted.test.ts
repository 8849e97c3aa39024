import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortHashes } from '../../src/source/sorted.ts';
import { timeOnce } from '../processor-time.ts';

const bits = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test.each([
  ['hashes', bits],
  ['numbers of which many are the same, or begin alike', fc.oneof(bits, fc.integer({ min: 0, max: 40 }))],
])('%s are in order then', (_, one) => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 300, size: 'max' }), (numbers) => {
      const sorted = Uint32Array.from(numbers);
      sortHashes(sorted);
      expect(sorted).toEqual(Uint32Array.from(numbers).sort());
    }),
    { numRuns: 2000 },
  );
});

test('a long list is in order then, whether or not it is spread evenly', () => {
  for (const factor of [0x9e3779b1, -1, 7]) {
    const numbers = Uint32Array.from({ length: 300_000 }, (_, at) => Math.imul(at, factor));
    const sorted = numbers.slice();
    sortHashes(sorted);
    expect(sorted).toEqual(numbers.sort());
  }
});

test('numbers that all begin alike take no longer for it', () => {
  // Downwards: one by one, each would have to pass all before it.
  const numbers = Uint32Array.from({ length: 300_000 }, (_, at) => 300_000 - at);
  expect(timeOnce(() => sortHashes(numbers))).toBeLessThan(2000);
  expect(numbers[0]).toBe(1);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashCounts, tallyHash } from '../../src/measure/hash-counts.ts';

/** Few different numbers, so that hashes share some of their four, and some are the same. */
const hash = fc.array(fc.constantFrom(0, 1, 16, 0x80000000, 0xffffffff), { minLength: 4, maxLength: 4 });

test('hashes are counted as a map counts them, however many there are', () => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 300 }), (hashes) => {
      const state = hashCounts.start();
      const expected = new Map<string, number>();
      for (const one of hashes) {
        tallyHash(state, one);
        const key = one.map((part) => part.toString(16).padStart(8, '0')).join('');
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      expect(state.total).toBe(hashes.length);
      expect(state.distinct).toBe(expected.size);
      expect(hashCounts.save(state)).toEqual([...expected].sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
});

test('a hash takes 27 to 54 bytes', () => {
  const state = hashCounts.start();
  for (let i = 0; i < 100_000; i++) {
    tallyHash(state, [Math.imul(i, 0x9e3779b1) >>> 0, i, 0, 0]);
    if (i < 100) continue;
    const each = state.slots.byteLength / state.distinct;
    expect(each).toBeGreaterThan(26);
    expect(each).toBeLessThan(54);
  }
});

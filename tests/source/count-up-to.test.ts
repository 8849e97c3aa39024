import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countUpTo } from '../../src/source/count-up-to.ts';

test('it counts as going through would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (values, bound) => {
      const sorted = values.toSorted((a, b) => a - b);
      expect(countUpTo(sorted.length, (index) => (sorted[index] ?? 0) < bound)).toBe(
        sorted.filter((value) => value < bound).length,
      );
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { countBytes, cursor, nextByte } from '../../src/source/cursor.ts';

test('the next place of a byte is the same in whatever order it is asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"') }), fc.array(fc.nat(40)), (source, places) => {
      const bytes = encode(source);
      const known = cursor(bytes, 0x22);
      for (const place of places) {
        const found = source.indexOf('"', place);
        expect(nextByte(known, place)).toBe(found < 0 ? bytes.length : found);
      }
    }),
  );
});

test('bytes are counted between two places', () => {
  const known = cursor(encode('"a""b"'), 0x22);
  expect([
    countBytes(known, 0, 6),
    countBytes(known, 1, 3),
    countBytes(known, 2, 3),
    countBytes(known, 6, 6),
  ]).toEqual([4, 1, 1, 0]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { slice, verbatim } from '../../src/source/segment.ts';
import { unitsBefore, within } from '../../src/source/within.ts';

test('a stretch of the text is the same stretch of the bytes, whatever its characters take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, other) => {
      const bytes = encode(`<${text}>`);
      const outer = slice(verbatim(bytes, 0, bytes.length, 7, 1), 1, bytes.length - 1);
      const ends = [...text, ''].map((_, index, all) => all.slice(0, index).join('').length);
      const [from = 0, to = 0] = [ends[one % ends.length], ends[other % ends.length]]
        .map(Number)
        .sort((a, b) => a - b);
      const inner = within(outer, from, to);
      expect(inner.text).toBe(text.slice(from, to));
      expect(unitsBefore(outer, inner.from)).toBe(from);
      expect(unitsBefore(outer, inner.to)).toBe(to);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composed, growth, type Splice, spliced } from '../../src/lint/splice.ts';

const encoder = new TextEncoder();

test('splices are carried out in one go', () => {
  const text = encoder.encode('I feel  low   .');
  const splices = [splice(6, 8, ' '), splice(11, 14, '')];
  expect(new TextDecoder().decode(spliced(text, splices))).toBe('I feel low.');
  expect(growth(splices)).toBe(-4);
});

test('splices of what came of splices are splices of the first text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), splicesOf(40), splicesOf(60), (text, first, second) => {
      const start = encoder.encode(text);
      const once = fitting(first, start.length);
      const middle = spliced(start, once);
      const twice = fitting(second, middle.length);
      const all = composed(once, twice);
      expect(spliced(start, all)).toEqual(spliced(middle, twice));
      for (const [index, one] of all.entries()) {
        expect(one.end).toBeGreaterThanOrEqual(one.start);
        expect(one.start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0);
      }
    }),
    { numRuns: 2000 },
  );
});

function splice(start: number, end: number, text: string): Splice {
  return { start, end, bytes: encoder.encode(text) };
}

function splicesOf(most: number): fc.Arbitrary<Splice[]> {
  const cut = fc.tuple(fc.nat(most), fc.nat(4), fc.string({ maxLength: 4 }));
  return fc
    .array(cut, { maxLength: 6 })
    .map((cuts) => cuts.map(([start, size, text]) => splice(start, start + size, text)));
}

/** Those that lie in a text of some length, in order, and do not overlap. */
function fitting(splices: readonly Splice[], length: number): Splice[] {
  let end = -1;
  return [...splices]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((one) => {
      if (one.end > length || one.start <= end) return false;
      end = one.end;
      return true;
    });
}

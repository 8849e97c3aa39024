import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { placesIn } from '../../src/source/places.ts';
import { type Slice, slice, verbatim } from '../../src/source/segment.ts';
import { unitsBefore, within } from '../../src/source/within.ts';

function sliceOf(text: string): Slice {
  const bytes = encode(`<${text}>`);
  return slice(verbatim(bytes, 0, bytes.length, 0, 1), 1, bytes.length - 1);
}

test('places asked for in any order are those that are asked for one by one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.tuple(fc.nat(), fc.nat())), (text, asked) => {
      const outer = sliceOf(text);
      const ends = [...text, ''].map((_, index, all) => all.slice(0, index).join('').length);
      const { at, unitAt } = placesIn(outer);
      for (const [one, other] of asked) {
        const [from = 0, to = 0] = [ends[one % ends.length] ?? 0, ends[other % ends.length] ?? 0].sort(
          (a, b) => a - b,
        );
        const found = within(outer, from, to);
        expect([at(from, to).from, at(from, to).to]).toEqual([found.from, found.to]);
        expect(unitAt(found.to)).toBe(unitsBefore(outer, found.to));
      }
    }),
  );
});

test('a hundred thousand places of one long text take linear time', () => {
  const { at, unitAt } = placesIn(sliceOf('é. '.repeat(100_000)));
  const asked = Array.from({ length: 100_000 }, (_, index) => 3 * index);
  expect(asked.filter((from) => unitAt(at(from, from + 1).from) !== from)).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { type Slice, slice, verbatim } from '../../src/source/segment.ts';
import { unitsOf, within } from '../../src/source/within.ts';

/** A slice with something before it and behind it. */
function sliceOf(bytes: Uint8Array, escaped?: number): Slice {
  const padded = Uint8Array.of(0x3c, ...bytes, 0x3e);
  const segment = verbatim(padded, 0, padded.length, 7, 1);
  return slice(escaped === undefined ? segment : { ...segment, escaped }, 1, padded.length - 1);
}

test('a stretch of the text is the same stretch of the bytes, whatever its characters take', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 200, size: 'max' }),
      fc.nat(),
      fc.nat(),
      (parts, one, other) => {
        const text = parts.join('');
        const outer = sliceOf(encode(text));
        const ends = [...parts.keys(), parts.length].map((count) => parts.slice(0, count).join('').length);
        const [a = 0, b = 0] = [ends[one % ends.length], ends[other % ends.length]];
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const units = unitsOf(outer);
        const inner = within(outer, from, to, units);
        expect(inner.text).toBe(outer.text.slice(from, to));
        expect(units.unitAt(inner.from)).toBe(from);
        expect(units.unitAt(inner.to)).toBe(to);
      },
    ),
  );
});

test('what lies beyond the text is its end', () => {
  expect(within(sliceOf(encode('né')), 1, 99).text).toBe('é');
  expect(unitsOf(sliceOf(encode('né'))).unitAt(99)).toBe(2);
});

test('a cut through a pair, or through the bytes of a character, is made before it', () => {
  const outer = sliceOf(encode('a😔b'));
  expect(within(outer, 0, 2).text).toBe('a');
  expect(within(outer, 2, 4).text).toBe('😔b');
  expect(unitsOf(outer).unitAt(outer.from + 3)).toBe(1);
});

test('a lone surrogate is as long as its text', () => {
  const outer = sliceOf(encode('a\ud83db'));
  expect(within(outer, outer.text.length - 1, outer.text.length).text).toBe('b');
});

test('escapes of a JSON string count as the character that they stand for', () => {
  const outer = sliceOf(encode('a\\n\\"é now'), 1);
  const at = outer.text.indexOf('now');
  expect(within(outer, at, at + 3).text).toBe('now');
});

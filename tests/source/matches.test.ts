import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { byLine, matches } from '../../src/source/matches.ts';
import { slice, verbatim } from '../../src/source/segment.ts';

test('the bytes of a match say what was matched, whatever stands before it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'é', '’', '😔', '\u0301', '\n') }),
      fc.nat(4),
      (text, lead) => {
        const bytes = encode('😔'.repeat(lead) + text);
        const found = [
          ...matches(slice(verbatim(bytes, 0, bytes.length, 0, 1), 4 * lead, bytes.length), /[é😔]+|\n/gu),
        ];
        expect(found.map(({ at }) => at.text)).toEqual(text.match(/[é😔]+|\n/gu) ?? []);
        expect(found.map(({ found: [whole] }) => whole)).toEqual(found.map(({ at }) => at.text));
      },
    ),
  );
});

test('matches of a line come together', () => {
  const bytes = encode('aa b a\r\na\n\nb');
  const lines = [
    ...byLine(matches(slice(verbatim(bytes, 0, bytes.length, 0, 1), 0, bytes.length), /[ab]+/g)),
  ];
  expect(lines.map((line) => line.map(({ at }) => at.text))).toEqual([['aa', 'b', 'a'], ['a'], ['b']]);
  expect([...byLine([])]).toEqual([]);
});

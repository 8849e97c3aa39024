import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { lineEnds } from '../../src/source/line-ends.ts';

test('line ends are what a regular expression finds, within the stretch', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', ' ') });
  fc.assert(
    fc.property(text, fc.nat(5), fc.nat(5), (line, lead, tail) => {
      const whole = `${'\n'.repeat(lead)}${line}${'\r'.repeat(tail)}`;
      const found: object[] = [];
      lineEnds(encode(whole), lead, lead + line.length, (from, to) => found.push({ from, to }));
      expect(found).toEqual(
        Array.from(line.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => ({
          from: lead + index,
          to: lead + index + end.length,
        })),
      );
    }),
    { numRuns: 500 },
  );
});

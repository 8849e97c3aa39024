import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classAt, classIn, OTHER } from '../../src/language/unit-class.ts';
import { unitReader } from '../../src/source/units.ts';

const unitsOf = unitReader();

test('a unit has the same class in a string and among units, in halves of pairs, too', () => {
  const unit = fc.oneof(
    fc.nat(0xffff),
    fc.integer({ min: 0xd800, max: 0xdfff }),
    fc.constantFrom(0xd835, 0xdc07),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (codes) => {
      const text = String.fromCharCode(...codes);
      const units = unitsOf(text);
      for (let at = 0; at < text.length; at++) expect(classIn(units, at)).toBe(classAt(text, at));
      expect(classIn(units, text.length)).toBe(OTHER);
    }),
    { numRuns: 1000 },
  );
});

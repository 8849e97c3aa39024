import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitReader } from '../../src/source/units.ts';

test('the units of a text are laid out with a 0 behind them, also of one longer than all before it', () => {
  const unitsOf = unitReader();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(3), (part, power) => {
      const text = part.repeat(10 ** power);
      const units = unitsOf(text);
      expect(units[text.length]).toBe(0);
      expect(Array.from(units.subarray(0, text.length))).toEqual(
        Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
      );
    }),
  );
});

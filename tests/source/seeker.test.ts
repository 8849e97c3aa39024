import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { seeker } from '../../src/source/seeker.ts';
import { slice, verbatim } from '../../src/source/segment.ts';

test('what is sought from slice to slice is what stands in each, in whatever order they are asked', () => {
  const bit = fc.string({ unit: fc.constantFrom('a', '.', '…'), maxLength: 12 });
  const segment = fc.array(bit, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(segment, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('.', '..', '…'),
      fc.array(fc.nat()),
      (texts, wanted, again) => {
        const slices = texts.flatMap((parts) => {
          const bytes = encode(parts.join(''));
          const whole = verbatim(bytes, 0, bytes.length, 0, 1);
          let at = 0;
          return parts.map((part) => slice(whole, at, (at += encode(part).length)));
        });
        const seek = seeker(encode(wanted));
        for (const one of [
          ...slices,
          ...again.map((index) => slices[index % slices.length] as (typeof slices)[0]),
        ]) {
          const unit = one.text.indexOf(wanted);
          expect(seek(one)).toBe(unit < 0 ? -1 : one.from + encode(one.text.slice(0, unit)).length);
        }
      },
    ),
  );
});

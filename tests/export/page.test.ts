import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPage, putNumber, putText } from '../../src/export/page.ts';

const written = (put: (page: ReturnType<typeof newPage>) => void): string => {
  const page = newPage(1);
  put(page);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(page.bytes.subarray(0, page.at));
};

test('numbers are put as they are written', () => {
  const numbers = fc.oneof(
    fc.nat(),
    fc.integer({ min: 0, max: 999_999_999_999_999 }),
    fc.constantFrom(0, 9, 10, 2 ** 31 - 1, 2 ** 31, 4_294_967_296),
  );
  fc.assert(
    fc.property(numbers, (value) => {
      expect(written((page) => putNumber(page, value))).toBe(String(value));
    }),
  );
});

test('a page grows with what is put on it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const put = written((page) => {
        for (const text of texts) putText(page, text.toWellFormed());
      });
      expect(put).toBe(texts.join('').toWellFormed());
    }),
  );
});

import { expect, test } from 'vitest';
import { quote } from '../../src/language/quote.ts';

test.each([
  ['sighs', '"sighs"'],
  ['any\r\n  time', '"any time"'],
  ['a'.repeat(40), `"${'a'.repeat(40)}"`],
  ['a'.repeat(41), `"${'a'.repeat(39)}…"`],
  [`${'a'.repeat(38)}😔aa`, `"${'a'.repeat(38)}…"`],
  ['', '""'],
])('%j is quoted as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

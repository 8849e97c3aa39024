import { expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { fingerprint, hash128, hashOfText } from '../../src/source/hash.ts';

/** From the reference implementation, by way of Python's mmh3 5 (`hash128(text, 0, x64arch=False)`). */
test.each([
  ['', '00000000000000000000000000000000'],
  ['a', 'a794933c5556b01b5556b01b5556b01b'],
  ['hello', '2b2444a0db91def79adb31b69adb31b6'],
  ['The quick brown fox jumps over the lazy dog', '2f1583c3ecee2c675d7bf66ce5e91d2c'],
  ['é😔 now', '1891e2fe23ed3da1f090703ce8bd0b5d'],
  ['x'.repeat(33), 'aebb6f144dad0a9efe5e01d83723d4d6'],
])('%j has its published fingerprint', (text, digits) => {
  expect(fingerprint(text)).toBe(digits);
});

test('only the given bytes count, wherever they lie', () => {
  const bytes = encode('<hello>');
  expect([...hash128(bytes, 1, 6)]).toEqual([...hash128(encode('hello'), 0, 5)]);
});

test('texts of any length differ', () => {
  expect(new Set(Array.from({ length: 500 }, (_, size) => fingerprint('a'.repeat(size)))).size).toBe(500);
});

test('a hash in numbers is the fingerprint, also of texts longer than any before', () => {
  for (const text of ['', 'é😔 now', 'x'.repeat(33), '€'.repeat(100_000), 'a'])
    expect(
      hashOfText(text)
        .map((part) => part.toString(16).padStart(8, '0'))
        .join(''),
    ).toBe(fingerprint(text));
});

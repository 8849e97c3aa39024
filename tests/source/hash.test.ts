import { expect, test } from 'vitest';
import { fingerprint } from '../../src/source/hash.ts';

test('a fingerprint has 32 digits and differs between texts', () => {
  expect(fingerprint('')).toBe('00000000000000000000000000000000');
  const all = Array.from({ length: 200 }, (_, size) => fingerprint('a'.repeat(size)));
  expect(new Set(all).size).toBe(200);
  expect(all.every((one) => /^[0-9a-f]{32}$/.test(one))).toBe(true);
});

import { expect, test } from 'vitest';
import { isUnspaced } from '../../src/language/unspaced.ts';

test.each([
  ['', false],
  ['I sleep badly.', false],
  ['Ich schlafe schlecht – ñ é', false],
  ['我睡不着。', true],
  ['眠れません', true],
  ['ฉันนอนไม่หลับ', true],
  ['잠이 안 와요', false],
  ['I learned to write 安 today', false],
  ['OK，我睡不着', true],
])('%j is without spaces: %s', (text, expected) => {
  expect(isUnspaced(text)).toBe(expected);
});

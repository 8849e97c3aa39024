import { expect, test } from 'vitest';
import { isPlainEnglish } from '../../src/language/plain-english.ts';

test.each([
  ['I have not been there since they told me about it.', true],
  ['Ich war nicht dort, seit man mir davon erzählt hat.', false],
  ['Je ne sais pas ce que tu as dit, but the rest of it was clear.', true],
  ['Thank you.', false],
  ['', false],
])('%j is plainly English: %s', (text, plain) => {
  expect(isPlainEnglish(text)).toBe(plain);
});

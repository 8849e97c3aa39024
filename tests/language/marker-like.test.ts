import { expect, test } from 'vitest';
import { mayNameSpeaker } from '../../src/language/marker-like.ts';

test.each([
  ['I feel| low', false],
  ['Human|: hi', true],
  ['来访者|：你好', true],
  ['|### Human hi', true],
  ['hi <||im_start|>', true],
  ['- |hi', true],
  ['- a\n|hi', false],
  ['hi|\nHuman: hi', false],
  ['', false],
])('%j: %s', (text, expected) => {
  const at = Math.max(0, text.indexOf('|'));
  expect(mayNameSpeaker(text.slice(0, at) + text.slice(at + 1), at, at)).toBe(expected);
});

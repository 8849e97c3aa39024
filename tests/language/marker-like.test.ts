import { expect, test } from 'vitest';
import { mayMark } from '../../src/language/marker-like.ts';

test.each([
  ['I feel', ' low', false],
  ['', 'I feel low', false],
  ['Human', ': hi', true],
  ['来访者', '：你好', true],
  ['', '### Human hi', true],
  ['hi <', '|im_start|>', true],
  ['- ', 'hi', true],
  ['- a\n', 'hi', false],
  ['hi', '\nHuman: hi', false],
  ['a\n ', '\n\nHuman: hi', true],
  ['hi', '\rHuman: hi', false],
  ['hi</s>\n\n', '', true],
  ['“', ' hi', true],
  ['', '', false],
])('between %j and %j: %s', (before, behind, expected) => {
  expect(mayMark(before, behind)).toBe(expected);
});

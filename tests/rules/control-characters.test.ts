import { describe, expect, test } from 'vitest';
import { controlCharacters } from '../../src/rules/control-characters.ts';
import { tryRule } from '../../src/testing.ts';
import { mend } from './mend.ts';
import { runExamples } from './units.ts';

describe('the examples of control-characters', () => runExamples(controlCharacters));

test.each([
  // Safe: no word changes.
  ['### Human: low\u0000.\r\n', '### Human: low.\r\n'],
  ['### Human: one\vtwo\u001fthree\n', '### Human: one two three\n'],
  ['### Human: one\u001b[31mtwo\u001b[0m\n', '### Human: onetwo\n'],
  ['### Human: \u001b]0;title\u0007hi\n', '### Human: hi\n'],
  ['### Human: hi\ufeff\n\n### Assistant: yes\n', '### Human: hi\n\n### Assistant: yes\n'],
  ['### Human: caf\u00e9 \u206a\ufffc so\n', '### Human: caf\u00e9  so\n'],
  [
    '{"messages":[{"role":"user","content":"low\\u0000."}]}',
    '{"messages":[{"role":"user","content":"low."}]}',
  ],
  // Left to people: a word would change, or a marker be made.
  ['### Human: do\u0000wn\n', '### Human: do\u0000wn\n'],
  ['### Human: don\u0019t\n', '### Human: don\u0019t\n'],
  ['### Human: a\u0000\u0001b\n', '### Human: a\u0000\u0001b\n'],
  ['### Human: hi\n\ufeff### Assistant: yes\n', '### Human: hi\n\ufeff### Assistant: yes\n'],
  ['### Human: hi\nHel\u0000 per: yes\n', '### Human: hi\nHel\u0000 per: yes\n'],
])('%j becomes %j', async (text, fixed) => {
  expect((await mend(controlCharacters, text)).text).toBe(fixed);
});

test.each([
  ['\ufeff### Human: hi\n', []],
  ['### Human: a\u200bb \u200e\u202a\u00ad\n', []],
  ['### Human: \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}\n', []],
  ['### Human: a\tb\n', []],
  ['### Human: a\u0001\u0002 b\u0001\nc\u0001\n', ['\u0001\u0002', '\u0001']],
  ['### Human: a\u0001b \u0002c\n', ['\u0001', '\u0002']],
  ['', []],
])('in %j are found %j', async (text, finds) => {
  expect((await tryRule(controlCharacters, { text })).finds).toEqual(finds);
});

test('the message names the character, for nobody can see it, and counts the others', async () => {
  const { messages } = await tryRule(controlCharacters, {
    text: '### Human: a\u0007 b\u0007\nb\u0000\u0001\nc\u001b[1m\n',
  });
  expect(messages).toEqual([
    'the control character U+0007 stands in the text, and 1 more in the line; expected only what is said or written',
    '2 control characters from U+0000 on stand in the text; expected only what is said or written',
    'a terminal escape stands in the text; expected only what is said or written',
  ]);
});

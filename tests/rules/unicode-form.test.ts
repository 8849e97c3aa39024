import { describe, expect, test } from 'vitest';
import { unicodeForm } from '../../src/rules/unicode-form.ts';
import { tryRule } from '../../src/testing.ts';
import { mend } from './mend.ts';
import { runExamples } from './units.ts';

describe('the examples of unicode-form', () => runExamples(unicodeForm));

test.each([
  ['### Human: cafe\u0301\r\n', ['e\u0301'], '### Human: café\r\n'],
  ['### Human: \u212bngstrom and 5 \u2126\n', ['\u212b'], '### Human: Ångstrom and 5 Ω\n'],
  [
    '### Human: \u1112\u1161\u11ab\u1100\u1173\u11af\n',
    ['\u1112\u1161\u11ab\u1100\u1173\u11af'],
    '### Human: 한글\n',
  ],
  ['### Human: か\u3099く\n', ['か\u3099'], '### Human: がく\n'],
  ['### Human: q\u0301\u0323 \u{1d15e}\n', ['\u0301\u0323'], '### Human: q\u0323\u0301 \u{1d157}\u{1d165}\n'],
  ['### Human: ﬃ ³ Ａ ① q\u0301\n', [], undefined],
  ['A cafe\u0301\n\n### Human: hi\n', ['e\u0301'], 'A café\n\n### Human: hi\n'],
  ['### Human: \u0301a\n', [], undefined],
  [
    '{"messages":[{"role":"user","content":"cafe\\u0301"},{"role":"assistant","content":"e\u0301te\u0301"}]}',
    ['e\\u0301', 'e\u0301te\u0301'],
    '{"messages":[{"role":"user","content":"café"},{"role":"assistant","content":"été"}]}',
  ],
  ["### Human: don't I'm it’s ‘so’ '90s\n", ['’'], "### Human: don't I'm it's ‘so’ '90s\n"],
  ["### Human: don’t I’m it's\n", ["'"], '### Human: don’t I’m it’s\n'],
  ["### Human: don’t\n\n### Assistant: it's\n", ['’'], "### Human: don't\n\n### Assistant: it's\n"],
  [
    '{"messages":[{"role":"user","content":"don’t I’m"},{"role":"assistant","content":"it\'s"},{"role":"user","content":"we\'re"}]}',
    ['’'],
    '{"messages":[{"role":"user","content":"don\'t I\'m"},{"role":"assistant","content":"it\'s"},{"role":"user","content":"we\'re"}]}',
  ],
  ['', [], undefined],
])('%j: %j', async (text, finds, fixed) => {
  const outcome = await tryRule(unicodeForm, { text });
  expect([outcome.finds, outcome.fixed]).toEqual([finds, fixed]);
});

test('a label is left to people, apostrophes too', async () => {
  const text = "### Human: don’t\nThe\u0301re\u0300se: it's, said The\u0301re\u0300se\n";
  expect((await mend(unicodeForm, text)).text).toBe(
    "### Human: don’t\nThe\u0301re\u0300se: it's, said Thérèse\n",
  );
});

test('the message shows both spellings', async () => {
  const { messages } = await tryRule(unicodeForm, {
    text: "### Human: cafe\u0301 e\u0301te\u0301 don’t it's I'm\n",
  });
  expect(messages).toEqual([
    '"e\u0301" is not in the composed form (NFC), and 1 more here; expected "é"',
    '1 of 3 apostrophes of the conversation are "’"; expected "\'", as the others are',
  ]);
});

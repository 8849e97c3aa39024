import { describe, expect, test } from 'vitest';
import { mojibake } from '../../src/rules/mojibake.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of mojibake', () => runExamples(mojibake));

test.each([
  [
    '### Human: donâ€™t\r\n\r\n### Assistant: cafÃ©\r\n',
    ['â€™', 'Ã©'],
    '### Human: don’t\r\n\r\n### Assistant: café\r\n',
  ],
  [
    '{"messages":[{"role":"user","content":"it\\u00e2\\u0080\\u0099s"}]}',
    ['\\u00e2\\u0080\\u0099'],
    '{"messages":[{"role":"user","content":"it’s"}]}',
  ],
  ['ThÃ©rapeute: bonjour\n\n### Human: hi\n', ['Ã©'], 'Thérapeute: bonjour\n\n### Human: hi\n'],
  ['### Human: lost ï¿½ here\n', [], undefined],
  ['', [], undefined],
])('%j: %j', async (text, finds, fixed) => {
  const outcome = await tryRule(mojibake, { text });
  expect([outcome.finds, outcome.fixed]).toEqual([finds, fixed]);
});

test('the message shows what was meant', async () => {
  const { messages } = await tryRule(mojibake, { text: '### Human: donâ€™t it\u0092s aÂ b\n' });
  expect(messages).toEqual([
    '"â€™" is UTF-8 that was read as Windows-1252; expected "’"',
    'U+0092 is a control character, and a mark only in Windows-1252; expected "’"',
    '"Â" is UTF-8 that was read as Windows-1252; expected a blank, or nothing',
  ]);
});

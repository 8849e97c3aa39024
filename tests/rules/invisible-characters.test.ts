import { describe, expect, test } from 'vitest';
import { invisibleCharacters } from '../../src/rules/invisible-characters.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of invisible-characters', () => runExamples(invisibleCharacters));

test.each([
  ['### Human: ho\u200d\u200cpe\r\n', ['\u200d\u200c'], '### Human: hope\r\n'],
  ['### Human: a\u00adb \u2060c\n', ['\u00ad'], '### Human: ab c\n'],
  ['### Human: a\u00a0b\u00a0c\nd\u00a0e\n', ['\u00a0', '\u00a0'], '### Human: a b c\nd e\n'],
  ['###\u00a0Human: hi\n', ['\u00a0'], '### Human: hi\n'],
  ['### Human: \u3164\n', ['\u3164'], '### Human: \n'],
  ['### Human: שלום\u200f! \u202bכן\u202c\n', [], undefined],
  ['### Human: hi\u200f! \n', ['\u200f'], '### Human: hi! \n'],
  ['### Human: ฉัน\u200bเหนื่อย\n', [], undefined],
  ['### Human: \u{1f3f4}\u{e0067}\u{e0062}\u{e007f} क्\u200dष\n', [], undefined],
  ['### Human: 10\u00a0km, 5\u00a0000 €\n', [], undefined],
  [
    '{"messages":[{"role":"user","content":"ho\\u200bpe"}]}',
    ['\\u200b'],
    '{"messages":[{"role":"user","content":"hope"}]}',
  ],
  ['', [], undefined],
])('%j: %j', async (text, finds, fixed) => {
  const outcome = await tryRule(invisibleCharacters, { text });
  expect([outcome.finds, outcome.fixed]).toEqual([finds, fixed]);
});

test('the message names what nobody can see', async () => {
  const { messages } = await tryRule(invisibleCharacters, {
    text: '### Human: a\u200bb\u200bc\u202ed\u00a0e\n',
  });
  expect(messages).toEqual([
    'U+200B (zero width space) stands in the text, and 2 more in the line; expected nothing there',
    'U+00A0 (no-break space) stands in the text; expected a plain blank',
  ]);
});

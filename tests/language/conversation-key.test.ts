import { expect, test } from 'vitest';
import { conversationKey } from '../../src/language/conversation-key.ts';
import { parse } from '../../src/parse.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';

const keyOf = (text: string) => conversationKey(parse(text).conversations[0] as Conversation);

test.each([
  ['### Human: I feel low.\n\n### Assistant: Go on.\n', 'USER: i feel... low\nASSISTANT: Go  on!', true],
  [
    '### Human: I feel low.\n\n### Assistant: Go on.\n',
    '### Human: I feel low.\n\n### Human: Go on.\n',
    false,
  ],
  ['### Human: I feel low. Go on.\n', '### Human: I feel low.\n\n### Human: Go on.\n', false],
  ['### Human: 👍\n\n### Assistant: Yes.\n', '### Human: 👎\n\n### Assistant: Yes.\n', false],
])('%j and %j are the same: %j', (one, other, same) => {
  expect(keyOf(one)?.join() === keyOf(other)?.join()).toBe(same);
});

test('the key is the same on every machine', () => {
  // Computed by another program, in Python: of the words `human:`, `hi`, `assistant:`, `yes` and `please`.
  expect(keyOf('### Human: Hi.\n\n### Assistant: Yes, please!\n')).toEqual([
    2967748009851246, 1192246674342990,
  ]);
});

test('where nothing is said there is no key', () => {
  expect(keyOf('### Human:\n\n### Assistant:\n')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { conversationKey } from '../../src/language/conversation-key.ts';
import { fingerprint } from '../../src/source/hash.ts';
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

test('the key is made of the fingerprint of who says what', () => {
  const digits = fingerprint('human: hi\nassistant: yes please');
  const halves = [digits.slice(0, 13), digits.slice(16, 29)].map((part) => Number.parseInt(part, 16));
  expect(keyOf('### Human: Hi.\n\n### Assistant: Yes, please!\n')).toEqual(halves);
});

test('where nothing is said there is no key', () => {
  expect(keyOf('### Human:\n\n### Assistant:\n')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { conversationWords } from '../../src/language/conversation-words.ts';
import { countOf, printsOf, type WordPrints } from '../../src/language/word-prints.ts';
import { parse } from '../../src/parse.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';

const numbersIn = ({ numbers, from, to }: WordPrints): number[] => [...numbers.subarray(from, to)];

test('the words of all turns in a row, without cues and prompts', () => {
  const text = '### System: Be kind.\n\n### Human: *sighs* I’m here.\n\n### Assistant: 你好, Anna!\n';
  const words = conversationWords(parse(text).conversations[0] as Conversation);
  expect(numbersIn(words)).toEqual(numbersIn(printsOf(["i'm", 'here', '你', '好', 'anna'])));
});

test('a word may be a million characters', () => {
  const text = `### Human: ${'我'.repeat(1_000_000)}`;
  expect(countOf(conversationWords(parse(text).conversations[0] as Conversation))).toBe(1_000_000);
});

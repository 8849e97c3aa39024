import { describe, expect, test } from 'vitest';
import { exactDuplicates } from '../../src/metrics/exact-duplicates.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of exact-duplicates', () => runExamples(exactDuplicates));

const end = '\n<|endoftext|>\n';
const talk = (human: string, assistant: string): string =>
  `### Human: ${human}\n\n### Assistant: ${assistant}\n`;

test.each([
  ['the same', talk('I feel low.', 'Go on.'), 1],
  ['other marks, case and blanks', talk('i  FEEL low', '“Go on”'), 1],
  ['other words', talk('I feel low.', 'Go.'), 0],
  ['the speakers exchanged', '### Assistant: I feel low.\n\n### Human: Go on.\n', 0],
  ['the turns exchanged', '### Assistant: Go on.\n\n### Human: I feel low.\n', 0],
  ['words in another turn', talk('I feel', 'low. Go on.'), 0],
  ['a turn more', `${talk('I feel low.', 'Go on.')}\n### Human: Yes.\n`, 0],
])('%s: %j has %i copy', (_what, other, copies) => {
  const text = `${talk('I feel low.', 'Go on.')}${end}${other}`;
  expect(tryMetric(exactDuplicates, { text }).all).toMatchObject({ conversations: { compared: 2, copies } });
});

test('letters that are composed in two ways are the same', () => {
  const text = [
    talk('Un café, s’il vous plaît, Monsieur.', 'Oui.'),
    talk('Un cafe\u0301, s’il vous plai\u0302t, Monsieur.', 'Oui.'),
  ].join(end);
  expect(tryMetric(exactDuplicates, { text }).all).toMatchObject({
    conversations: { copies: 1 },
    utterances: { compared: 2, copies: 1 },
  });
});

test('short utterances are compared where that is asked for', () => {
  const text = talk('Yes.', 'Go on.') + end + talk('Yes.', 'Why?');
  const { all } = tryMetric(exactDuplicates, { text, options: { words: 1 } });
  expect(all).toMatchObject({ utterances: { compared: 4, distinct: 3, copies: 1, share: 0.25 } });
  expect(tryMetric(exactDuplicates, { text }).all).toMatchObject({ utterances: { compared: 0, share: 0 } });
});

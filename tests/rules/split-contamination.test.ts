import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse.ts';
import { splitContamination } from '../../src/rules/split-contamination.ts';
import { runExamples } from './units.ts';

describe('the examples of split-contamination', () => runExamples(splitContamination));

const talk = (opening: string, end = 'the window'): string =>
  `### Human: ${opening}\n\n### Assistant: Tell me how the day went for you, from the morning on.\n\n` +
  `### Human: I woke up, made tea, sat down at ${end} and did not get up again until it was dark.\n`;

/** What is found in some files, given by path and text: messages, by path. */
function look(files: Readonly<Record<string, string>>, options: object = {}): readonly (readonly string[])[] {
  const conversations = Object.entries(files).flatMap(([path, text]) => parse(text, { path }).conversations);
  const fold = splitContamination.create(splitContamination.options.parse(options));
  const state = conversations.reduce((all, one, ordinal) => fold.add(all, one, ordinal), fold.start());
  return Array.from(fold.judge(state), ({ at, message, related, severity = 'error' }) => [
    conversations[at.ordinal]?.source.path ?? '',
    conversations[related?.[0]?.at.ordinal ?? -1]?.source.path ?? '',
    message,
    severity,
  ]);
}

test('what stands in training is reported where it stands again, whatever the order of the files', () => {
  const text = talk('The house is so quiet since he moved out.');
  expect(look({ 'a/test.txt': text, 'b/dev.txt': text, 'c/train.txt': text, 'd/train.txt': text })).toEqual([
    [
      'b/dev.txt',
      'c/train.txt',
      'the same turns stand in train, too; expected nothing of it in valid',
      'error',
    ],
    [
      'a/test.txt',
      'c/train.txt',
      'the same turns stand in train, too; expected nothing of it in test',
      'error',
    ],
  ]);
});

test('the gravest reason is told', () => {
  const train = talk('The house is so quiet since he moved out.');
  const reasons = {
    'near-test.txt': talk('The house is very quiet since he moved out.'),
    'opening-test.txt':
      '### Human: The house is so quiet since he moved out!\n\n### Assistant: Since when?\n',
    'short-test.txt': '### Human: The house is so quiet.\n\n### Assistant: Since when?\n',
    'other.txt': train,
  };
  expect(look({ 'train.txt': train, ...reasons })).toEqual([
    ['near-test.txt', 'train.txt', expect.stringMatching(/^nearly the same turns stand in train/), 'error'],
    [
      'opening-test.txt',
      'train.txt',
      expect.stringMatching(/^the same first human turn stands in train/),
      'warning',
    ],
  ]);
});

test.each([
  ['c0ffee12-77ab-4e6f-9a1e-0123456789ab', 1],
  ['anna-morning', 1],
  ['12', 0],
  ['conv_000012', 0],
  ['hit:7_conv:14', 1],
])('of two rows with the id %s, %i are reported', (id, times) => {
  const row = (text: string): string => `${JSON.stringify({ id, text: talk(text, text) })}\n`;
  const files = { 'train.jsonl': row('My job ended.'), 'test.jsonl': row('She left.') };
  expect(look(files)).toHaveLength(times);
});

test('splits can be named, and a corpus without them has nothing to compare', () => {
  const text = talk('The house is so quiet since he moved out.');
  expect(look({ 'one.txt': text, 'two.txt': text })).toEqual([]);
  const splits = { fit: ['one'], check: ['two'] };
  expect(look({ 'one.txt': text, 'two.txt': text }, { splits })).toHaveLength(1);
});

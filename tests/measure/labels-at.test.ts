import { expect, test } from 'vitest';
import { jsonl } from '../../src/readers/jsonl.ts';
import { labelsAt } from '../../src/measure/labels-at.ts';
import { feed } from '../feed.ts';

function labels(row: object, field: string): string[] {
  const [conversation] = feed(jsonl, `${JSON.stringify(row)}\n`).conversations;
  if (!conversation) throw new Error('expected a conversation');
  return labelsAt(conversation, field).map(({ text, turn }) =>
    turn === undefined ? text : `${turn}: ${text}`,
  );
}

const said = { role: 'user', content: 'I feel low.' };
const row = {
  messages: [said, { role: 'assistant', content: 'Go on.', strategy: 'Question', more: { of: ['a', 'b'] } }],
  mood: 'sad',
  score: 4,
  good: false,
  none: null,
  tags: ['work', ['deep'], 'home'],
  survey: { before: '5', after: { all: [{ value: 1 }, { value: 2 }, { value: 3 }] } },
  pairs: [{ value: 'x' }, { value: 'y' }],
};

test.each([
  ['mood', ['sad']],
  ['score', ['4']],
  ['good', ['false']],
  ['none', []],
  ['tags', ['work', 'home']],
  ['survey', []],
  ['survey.before', ['5']],
  ['survey.after.all.value', ['1', '2', '3']],
  ['mood.deeper', []],
  ['constructor', []],
  ['', []],
  ['messages.strategy', ['1: Question']],
  ['messages.more.of', ['1: a', '1: b']],
  ['pairs.value', ['0: x', '1: y']],
])('%s holds %j', (field, expected) => {
  expect(labels(row, field)).toEqual(expected);
});

test('a row without further fields holds none', () => {
  expect(labels({ messages: [said] }, 'mood')).toEqual([]);
});

import { expect, test } from 'vitest';
import { record } from '../../src/records/record.ts';
import { written } from './units.ts';

const chat = 'A talk:\n\n### Human: *sighs* low 😔.\n\n### Assistant: I hear you.\n';

test('a record holds every node, span and cue, and fits its schema', async () => {
  const { text, drops } = await written('records', chat);
  const row: unknown = JSON.parse(text ?? '');
  expect(record.parse(row)).toEqual({
    id: 'chat.txt#1',
    source: { path: 'chat.txt', line: 1, start: 0, end: 66 },
    dialect: 'hash',
    preamble: 'A talk:',
    turns: [
      {
        index: 0,
        role: 'human',
        label: 'Human',
        marker: '\n\n### Human: ',
        text: '*sighs* low 😔.',
        line: 3,
        start: 20,
        end: 37,
        cues: [{ text: '*sighs*', kind: 'breath', place: 'lead', from: 0, to: 7 }],
      },
      {
        index: 1,
        role: 'assistant',
        label: 'Assistant',
        marker: '\n\n### Assistant: ',
        text: 'I hear you.',
        line: 5,
        start: 54,
        end: 65,
        cues: [],
      },
    ],
    epilogue: '\n',
    meta: '{}',
  });
  expect(drops).toEqual([]);
});

test('a row is one line to every reader: line ends of Unicode are written as escapes', async () => {
  const { text } = await written('records', '### Human: a\u2028b\u2029c\u0085d');
  expect(text).toContain(String.raw`a\u2028b\u2029c\u0085d`);
  expect(text?.split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(2);
});

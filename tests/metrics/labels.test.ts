import { describe, expect, test } from 'vitest';
import { labels } from '../../src/metrics/labels.ts';
import { measureRows } from './rows.ts';
import { runExamples } from './units.ts';

describe('the examples of labels', () => runExamples(labels));

const said = { role: 'user', content: 'I feel low.' };
const answered = (strategy?: string) => ({
  role: 'assistant',
  content: 'Go on.',
  ...(strategy && { strategy }),
});
const rows = [
  { messages: [said, answered('Question'), said, answered('Reflection')], mood: 'sad' },
  { messages: [said, answered('Question'), said, answered()], mood: 'angry' },
  { messages: [said], mood: 'sad' },
  { messages: [said] },
];

test('labels of conversations are those of everybody who speaks in them', () => {
  const values = measureRows(labels, rows, { field: 'mood' });
  const top = [
    ['sad', 2],
    ['angry', 1],
  ];
  expect(values.all).toMatchObject({ labels: 3, kinds: 2, without: 1, top });
  expect(values.human).toMatchObject({ labels: 3, without: 1, top });
  expect(values.assistant).toMatchObject({ labels: 2, kinds: 2, entropy: 1, evenness: 1, without: 0 });
});

test('labels of turns are those of the one whose turn it is', () => {
  const values = measureRows(labels, rows, { field: 'messages.strategy', top: 1 });
  expect(values.all).toMatchObject({ labels: 3, kinds: 2, without: 2, top: [['Question', 2]] });
  expect(values.assistant).toMatchObject({ labels: 3, without: 0 });
  expect(values.human).toEqual({ notComputed: 'no label in the field messages.strategy of any of the rows' });
});

test('the entropy of n labels alike is log2 n', () => {
  const many = Array.from({ length: 8 }, (_, mood) => ({ messages: [said], mood }));
  expect(measureRows(labels, many, { field: 'mood' }).all).toMatchObject({ entropy: 3, evenness: 1 });
});

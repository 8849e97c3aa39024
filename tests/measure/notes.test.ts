import { expect, test } from 'vitest';
import { notComputed } from '../../src/measure/not-computed.ts';
import { notesOf, type Told } from '../../src/measure/notes.ts';

const told = (subject: string, figures: Readonly<Record<string, number | string>>): Told => ({
  subject,
  figures: new Map(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'string' ? notComputed(figure) : figure,
    ]),
  ),
});

test('where nobody has a number, the reason is said once, as it is for all', () => {
  expect(notesOf([told('all', { '': '12 words' }), told('human', { '': '7 words' })])).toEqual(['12 words']);
  expect(notesOf([told('all', { n: 1, deep: 'no depth' }), told('human', { n: 1, deep: 'none' })])).toEqual([
    'deep: no depth',
  ]);
});

test('else it is said of whom it is true', () => {
  const some = [
    told('all', { mean: 1, 'deep.share': 2 }),
    told('human', { '': 'too short' }),
    told('assistant', { '': 'too short' }),
    told('system', { mean: 1, deep: 'no depth' }),
  ];
  expect(notesOf(some)).toEqual(['human, assistant: too short', 'system deep: no depth']);
});

test('many are counted, and many reasons are not all told', () => {
  const same = Array.from({ length: 6 }, (_, at) => told(`part=${at}`, { '': 'too short' }));
  expect(notesOf([told('all', { n: 1 }), ...same])).toEqual(['part=0, part=1, part=2 and 3 more: too short']);
  const other = Array.from({ length: 20 }, (_, at) => told(`part=${at}`, { '': `${at} words` }));
  const notes = notesOf([told('all', { n: 1 }), ...other]);
  expect(notes).toHaveLength(9);
  expect(notes.at(-1)).toBe('and more: --format json tells all');
});

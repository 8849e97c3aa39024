import { expect, test } from 'vitest';
import { viewOfText } from '../../src/language/text-view.ts';

test.each([
  [
    'I was tired, but I did not want to hurt or upset her and she knew.',
    ['I was tired', 'but I did not want to hurt or upset her', 'and she knew'],
  ],
  ['Stay. If you can — please.', ['Stay', 'If you can', 'please']],
  ['I went home and slept', ['I went home and slept']],
  ['one\ntwo', ['one', 'two']],
  ['...', []],
])('%j', (text, expected) => {
  expect(viewOfText(text).clauses.map(({ from, to }) => text.slice(from, to))).toEqual(expected);
});

test('a clause knows its words and its sentence', () => {
  const { clauses } = viewOfText('Yes, I know. You too?');
  expect(clauses.map(({ first, last, sentence }) => [first, last, sentence])).toEqual([
    [0, 1, 0],
    [1, 3, 0],
    [3, 5, 1],
  ]);
});

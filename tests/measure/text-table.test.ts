import width from 'fast-string-width';
import { expect, test } from 'vitest';
import { type Line, textTable, wrapped } from '../../src/measure/text-table.ts';

const line = (name: string, ...cells: string[]): Line => ({
  name: { text: name },
  cells: cells.map((text) => ({ text })),
});
const table = (title: string, columns: readonly string[], lines: readonly Line[], most: number): string[] =>
  textTable({ title: { text: title }, columns: columns.map((text) => ({ text })), lines }, most);

test('numbers stand at the right, and wide letters take two columns', () => {
  expect(table('', ['n', 'mean'], [line('眠れ', '1,000', '2'), line('a', '3')], 40)).toEqual([
    '          n  mean',
    '眠れ  1,000     2',
    'a         3',
  ]);
});

test('the title stands beside the names of the columns, or above them if there is no room', () => {
  const rows = [line('all', '1', '2')];
  expect(table('sighs (a day)', ['n', 'mean'], rows, 40)).toEqual([
    'sighs (a day)  n  mean',
    'all            1     2',
  ]);
  expect(table('sighs (a day)', ['n', 'mean'], rows, 18)).toEqual([
    'sighs (a day)',
    '     n  mean',
    'all  1     2',
  ]);
  expect(table('sighs', [], [], 40)).toEqual(['sighs']);
});

test('what names of columns have in common stands once above them', () => {
  const rows = [line('all', '324,966', '45', '46', '1')];
  expect(table('words', ['ws.total', 'ws.mean', 'longer.p5', 'n'], rows, 40)).toEqual([
    'words  ws ──────────  longer',
    '         total  mean      p5  n',
    'all    324,966    45      46  1',
  ]);
});

test('what does not fit comes below, under the names again, with the headings and without empty asides', () => {
  const lines = [
    { name: { text: 'human' } },
    line('  row', '1', '2'),
    { ...line('  people', '1–3'), isAside: true },
    { ...line('  nobody'), isAside: true },
  ];
  expect(table('', ['first', 'second'], lines, 22)).toEqual([
    '          first',
    'human',
    '  row         1',
    '  people    1–3',
    '          second',
    'human',
    '  row          2',
  ]);
});

test('names that are too long keep their ends, which tell paths apart, also in wide letters', () => {
  const names = ['file=/talks/of/a/long/night/low_001.txt', `file=${'眠れない夜の話'.repeat(9)}.txt`];
  const lines = table(
    '',
    ['n'],
    names.map((name) => line(name, '1')),
    60,
  );
  expect(lines.slice(1)).toEqual([
    'file=/…night/low_001.txt  1',
    expect.stringMatching(/^f.*….*夜の話\.txt +1$/),
  ]);
  expect(lines.every((one) => width(one) <= 60)).toBe(true);
});

test('columns with a name in common stay together', () => {
  const rows = [line('all', '1', '2', '3')];
  expect(table('', ['alone', 'by.p5', 'by.p50'], rows, 17)).toEqual([
    '     alone',
    'all      1',
    '     by ────',
    '     p5  p50',
    'all   2    3',
  ]);
});

test('long texts are broken at spaces, and only what is too long for a line is cut', () => {
  expect(wrapped('one two three-and-four five', 14)).toEqual(['one two', 'three-and-four', 'five']);
  expect(wrapped('one three-and-four', 8)).toEqual(['one', 'th…-four']);
});

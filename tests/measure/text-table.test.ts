import { expect, test } from 'vitest';
import { textTable, wrapped } from '../../src/measure/text-table.ts';

const line = (name: string, ...cells: string[]) => ({
  name: { text: name },
  cells: cells.map((text) => ({ text })),
});

test('numbers stand at the right, and wide letters take two columns', () => {
  expect(textTable([line('', 'n', 'mean'), line('眠れ', '1,000', '2'), line('a', '3')], 40)).toEqual([
    '          n  mean',
    '眠れ  1,000     2',
    'a         3',
  ]);
});

test('what does not fit comes below, under the names again', () => {
  expect(textTable([line('', 'first', 'second'), line('row', '1', '2'), line('other', '3')], 14)).toEqual([
    '       first',
    'row        1',
    'other      3',
    '       second',
    'row         2',
  ]);
});

test('long texts are broken at spaces only', () => {
  expect(wrapped('one two three-and-four five', 8)).toEqual(['one two', 'three-and-four', 'five']);
});

import { expect, test } from 'vitest';
import { figureText, scaleOf } from '../../src/measure/figure-text.ts';

test.each([
  [0, '0'],
  [1234567, '1,234,567'],
  [1234.56, '1,234.6'],
  [62.05, '62.1'],
  [3.25, '3.25'],
  [0.5394, '0.539'],
  [-0.12345, '-0.123'],
  [undefined, '–'],
  [{ notComputed: 'none' }, '–'],
])('%j is shown as %s', (figure, text) => {
  expect(figureText(figure)).toBe(text);
});

test('the numbers of a column have as many digits behind the point', () => {
  const column = [1, 0.75, 12.5, undefined];
  const scale = scaleOf('share', column);
  expect(column.map((figure) => figureText(figure, scale))).toEqual(['1.000', '0.750', '12.500', '–']);
  expect(figureText(3, scaleOf('n', [3, 4]))).toBe('3');
});

test('histograms of a column have an axis in common, curves have none', () => {
  const rows = [[[1, 5] as const], [[3, 5] as const]];
  expect(rows.map((row) => figureText(row, scaleOf('turns.histogram', rows)))).toEqual(['█  ', '  █']);
  expect(rows.map((row) => figureText(row, scaleOf('growth', rows)))).toEqual(['█', '█']);
});

test('names are told with their numbers', () => {
  expect(
    figureText([
      ['so tired', 1200],
      ['low', 2],
    ]),
  ).toBe('so tired 1,200 · low 2');
});

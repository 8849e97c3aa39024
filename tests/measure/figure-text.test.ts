import { expect, test } from 'vitest';
import { figureText, sparkline } from '../../src/measure/figure-text.ts';

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

test('up to 16 pairs are a bar each', () => {
  expect(
    sparkline([
      [1, 5],
      [2, 9],
      [9, 0],
      [10, 1],
    ]),
  ).toBe('▅█ ▁');
  expect(sparkline([])).toBe('');
  expect(sparkline([['a', 0]])).toBe('');
});

test('of more pairs each bar is a stretch of equal width, and the long tail is in the last', () => {
  const even = Array.from({ length: 32 }, (_, at): [number, number] => [at, 100]);
  expect(sparkline(even)).toBe('████████████████');
  expect(sparkline([...even, [1_000_000, 1]])).toHaveLength(16);
  expect(sparkline([...even, [1_000_000, 1]]).startsWith('████')).toBe(true);
});

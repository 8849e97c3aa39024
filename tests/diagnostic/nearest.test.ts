import { expect, test } from 'vitest';
import { distance, nearest } from '../../src/diagnostic/nearest.ts';

test.each([
  ['convrt', 'convert'],
  ['ouptut', 'output'],
  ['Inspect', 'inspect'],
  ['tp', 'to'],
  ['banana', undefined],
])('%s means %s', (word, meant) => {
  expect(nearest(word, ['convert', 'inspect', 'output', 'to'])).toBe(meant);
});

test('a swap of neighbours is one slip', () => {
  expect(distance('ab', 'ba', 5)).toBe(1);
  expect(distance('kitten', 'sitting', 9)).toBe(3);
  expect(distance('kitten', 'sitting', 2)).toBe(2);
});

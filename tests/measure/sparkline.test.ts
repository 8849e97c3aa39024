import { expect, test } from 'vitest';
import { axisOf, sparkline } from '../../src/measure/sparkline.ts';

const even = Array.from({ length: 32 }, (_, at): [number, number] => [at, 100]);

test('without an axis, each pair is a bar', () => {
  const growth: [number, number][] = [
    [10, 5],
    [20, 9],
    [30, 0],
    [47, 1],
  ];
  expect(sparkline(growth)).toBe('▅█ ▁');
  expect(sparkline([])).toBe('');
  expect(sparkline([[1, 0]])).toBe('');
});

test('histograms on one axis can be compared: what only one has leaves the place empty in the other', () => {
  const short: [number, number][] = [
    [2, 8],
    [3, 4],
  ];
  const long: [number, number][] = [
    [4, 1],
    [6, 2],
  ];
  const axis = axisOf([short, long]);
  expect(axis).toEqual({ first: 2, step: 1, bars: 5 });
  expect(sparkline(short, axis)).toBe('█▄   ');
  expect(sparkline(long, axis)).toBe('  ▄ █');
});

test('of more than 16 numbers, each bar is an equal stretch, and the long tail is in the last', () => {
  expect(sparkline(even, axisOf([even]))).toBe('████████████████');
  const tail: [number, number][] = [...even, [1_000_000, 1]];
  expect(axisOf([tail])).toEqual({ first: 0, step: 2, bars: 16 });
  expect(sparkline(tail, axisOf([tail]))).toHaveLength(16);
  expect(axisOf([even.slice(0, 17)])).toEqual({ first: 0, step: 2, bars: 9 });
});

test('bins of fractions are bars of their own', () => {
  const bins = [-1, -0.8, -0.6, 0.8].map((at): [number, number] => [at, 1]);
  const axis = axisOf([bins]);
  expect(axis.bars).toBe(10);
  expect(sparkline(bins, axis)).toBe('███      █');
});

test('an axis of nothing has no bar', () => {
  expect(sparkline([], axisOf([]))).toBe('');
});

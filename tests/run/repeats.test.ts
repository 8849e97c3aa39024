import { expect, test } from 'vitest';
import { repeats } from '../../src/run/repeats.ts';

test('an id that came before is known, one that did not is not', () => {
  const isRepeat = repeats();
  const ids = Array.from({ length: 100_000 }, (_, i) => `row-${i}`);
  expect(ids.filter(isRepeat)).toEqual([]);
  expect(ids.filter((id) => !isRepeat(id))).toEqual([]);
  expect(isRepeat('row-100000')).toBe(false);
});

import { expect, test } from 'vitest';
import { usual } from '../../src/transcript/usual.ts';

test('the usual value comes most often, and of several first', () => {
  expect(usual(['a', 'b', 'b'])).toBe('b');
  expect(usual(['b', 'a', 'a', 'b'])).toBe('b');
  expect(usual([])).toBeUndefined();
});

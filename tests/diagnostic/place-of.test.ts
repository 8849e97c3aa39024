import { expect, test } from 'vitest';

import { placeOf } from '../../src/diagnostic/place-of.ts';

test('a place is path, line and column, as far as they are known', () => {
  const problem = { path: 'chats/a.txt', reason: 'empty', message: '' } as const;
  expect(placeOf(problem)).toBe('chats/a.txt');
  expect(placeOf({ ...problem, line: 12 })).toBe('chats/a.txt:12');
  expect(placeOf({ ...problem, line: 12, column: 5 })).toBe('chats/a.txt:12:5');
});

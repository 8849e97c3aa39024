import { expect, test } from 'vitest';
import { compact } from '../../src/reporters/compact.ts';
import { bare, full, reported } from './sample.ts';

test('each finding is one line that editors make a link of', () => {
  expect(reported(compact, [full, bare])).toBe(
    'chats/low, day.txt:3:12: warning loud-word: a "loud" word: 100 %; expected a soft one (turn 1, assistant)\n' +
      'chats/low, day.txt:3:12: info quiet-line: two lines\n',
  );
});

test('nothing found is nothing written', () => {
  expect(reported(compact, [])).toBe('');
});

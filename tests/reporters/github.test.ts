import { expect, test } from 'vitest';
import { github } from '../../src/reporters/github.ts';
import { bare, full, reported } from './sample.ts';

test('findings are workflow commands, with what would end a command escaped', () => {
  expect(reported(github, [full, bare, { ...full, severity: 'error' }]).split('\n')).toEqual([
    '::warning file=chats/low%2C day.txt,line=3,endLine=3,col=12,endColumn=16,title=loud-word::a "loud" word: 100 %25; expected a soft one',
    '::notice file=chats/low%2C day.txt,line=3,endLine=4,col=12,title=quiet-line::two%0Alines',
    expect.stringMatching(/^::error /),
    '',
  ]);
});

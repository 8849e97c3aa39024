import { expect, test } from 'vitest';
import { pretty } from '../../src/reporters/pretty.ts';
import { unpainted } from '../../src/lint/reporter.ts';
import { bare, full, reported } from './sample.ts';

test('a finding is shown with its line, the place underlined, and why it matters; a table ends the report', () => {
  expect(reported(pretty, [full, bare, full]))
    .toBe(`chats/low, day.txt:3:12  warning  loud-word  turn 1, assistant
  a "loud" word: 100 %; expected a soft one
  3 │ …how very LOUD it is
    │           ^^^^
  also  1:5 said here first
  why   They hurt.
  fix   --fix mends it

chats/low, day.txt:3:12  info  quiet-line
  two
lines
  why   They are missed.

chats/low, day.txt:3:12  warning  loud-word  turn 1, assistant
  a "loud" word: 100 %; expected a soft one
  3 │ …how very LOUD it is
    │           ^^^^
  also  1:5 said here first
  fix   --fix mends it

            error  warning  info  fixable  unsafely
loud-word       ·        2     ·        2         ·
quiet-line      ·        ·     1        ·         ·
`);
});

test.each([
  ['wide characters', { text: '我很LOUD', from: 2, to: 6 }, '我很LOUD', '    ^^^^'],
  ['blanks that are all there is', { text: 'low  ', from: 3, to: 5 }, 'low··', '   ^^'],
  ['a place between characters', { text: 'low', from: 3, to: 3 }, 'low', '   ^'],
  [
    'a character that would change the terminal',
    { text: 'a\u001B[2Jb', from: 5, to: 6 },
    'a\\u001b[2Jb',
    '          ^',
  ],
])('%s are underlined where they stand', (_name, view, shown, mark) => {
  const text = reported(pretty, [{ ...bare, view: { ...view, cut: [false, false] } }]);
  expect(text).toContain(`  3 │ ${shown}\n    │ ${mark}\n`);
});

test('a place in another file is named with its path', () => {
  const related = full.related.map((one) => ({ ...one, path: 'other.txt' }));
  expect(reported(pretty, [{ ...full, related }])).toContain('also  other.txt:1:5 said here first');
});

test('nothing found is nothing written', () => {
  expect(reported(pretty, [])).toBe('');
});

test('severities have their colours', () => {
  const paint = { ...unpainted, red: (text: string) => `<${text}>`, yellow: (text: string) => `{${text}}` };
  const text = reported(pretty, [full, { ...full, severity: 'error' }], paint);
  expect(text).toContain('{LOUD}');
  expect(text).toContain('<error>');
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { root } from '../house/tree.ts';
import { matches, stepsOf } from './blocks.ts';
import { faultsOf } from './check.ts';
import { type Place, place } from './shell.ts';

let where: Place;
beforeEach(() => {
  where = place(root);
});
afterEach(() => where.remove());

async function faults(...lines: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const step of stepsOf(lines.join('\n'))) found.push(...(await faultsOf(step, where)));
  return found;
}

describe('a document that says what happens', () => {
  test('has no faults, whatever a command prints and where', async () => {
    expect(
      await faults(
        '# Tour',
        '```console',
        '$ echo one; echo two >&2',
        'one',
        'two',
        '$ true',
        "$ printf 'no newline'",
        'no newline',
        '```',
      ),
    ).toEqual([]);
  });

  test('goes from block to block in one folder, and in one shell within a block', async () => {
    expect(
      await faults(
        '```text talks/a.txt',
        '### Human: hi',
        '```',
        '```console',
        '$ cd talks',
        '$ cat a.txt > b.txt',
        '```',
        '```console',
        '$ cat talks/b.txt',
        '### Human: hi',
        '```',
      ),
    ).toEqual([]);
  });

  test('may leave lines out, break a command, keep an empty line, and show an exit code', async () => {
    expect(
      await faults(
        '```console',
        '$ seq 1 \\',
        '>   5',
        '1',
        '...',
        '5',
        '$ echo; echo end',
        '',
        'end',
        '$ (exit 3)',
        '$ echo $?',
        '3',
        '```',
      ),
    ).toEqual([]);
  });

  test('is not run where it says why not', async () => {
    expect(
      await faults(
        '```console no-run: installs from the network',
        '$ false',
        '```',
        '```sh',
        '$ false',
        '```',
      ),
    ).toEqual([]);
  });
});

describe('a document that is wrong', () => {
  test('is told by line what was expected and what came', async () => {
    expect(
      await faults('# Tour', '', '```console', '$ echo one', 'two', '$ echo', '$ echo three', '```'),
    ).toEqual([
      'line 4: $ echo one\nexpected:\n  two\ngot:\n  one',
      'line 6: $ echo\nexpected:\n  (nothing)\ngot:\n  ',
      'line 7: $ echo three\nexpected:\n  (nothing)\ngot:\n  three',
    ]);
  });

  test('does not pass over a command that fails', async () => {
    expect(await faults('```console', '$ false', '$ echo on', 'on', '```')).toEqual([
      'line 2: $ false\n  ended with 1; expected 0, or `$ echo $?` as the next command',
    ]);
  });

  test('is told when the shell stops before a command', async () => {
    expect(await faults('```console', '$ exit 0', '$ echo on', 'on', '```')).toEqual([
      'line 2: $ exit 0\n  did not run to its end',
      'line 3: $ echo on\n  did not run to its end',
    ]);
  });

  test.each([
    [['```console', 'hello', '```'], 'line 2: "hello" comes before any command; expected "$ …"'],
    [['```console', '```'], 'line 1: a console block without a command'],
    [
      ['```console no-run', '$ ls', '```'],
      'line 1: "console no-run"; expected "console" or "console no-run: why not"',
    ],
    [['text', '```console', '$ ls'], 'line 2: the block has no end'],
  ])('%j is refused', (lines, message) => {
    expect(() => stepsOf(lines.join('\n'))).toThrow(message);
  });
});

test.each([
  [[], [], true],
  [['...'], [], true],
  [['...'], ['a', 'b'], true],
  [['a', '...', 'c'], ['a', 'b', 'b', 'c'], true],
  [['...', 'c'], ['a', 'c', 'c'], true],
  [['a', '...'], ['b'], false],
  [['a', '...', 'c'], ['a', 'b'], false],
  [['....'], ['a'], false],
])('%j against %j: %s', (expected, printed, outcome) => {
  expect(matches(expected, printed)).toBe(outcome);
});

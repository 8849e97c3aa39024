import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { openDirectory } from '../../src/files/out-dir.ts';
import { outputPath } from '../../src/files/output-path.ts';
import { folder, messageOf, within } from './folder.ts';

describe('the path of an output', () => {
  test.each([
    ['a.txt', 'out/a.jsonl'],
    ['chats/a.txt', 'out/chats/a.jsonl'],
    ['chats/a.TXT.gz', 'out/chats/a.jsonl'],
    ['chats/a.b.cha', 'out/chats/a.b.jsonl'],
    ['chats.txt/a', 'out/chats.txt/a.jsonl'],
    ['chat.1', 'out/chat.1.jsonl'],
    ['chat.2.gz', 'out/chat.2.jsonl'],
    ['notes.md', 'out/notes.md.jsonl'],
    ['x/.txt', 'out/x/.txt.jsonl'],
    ['../x/a.txt', 'out/x/a.jsonl'],
    ['../../a.txt', 'out/a.jsonl'],
    ['/srv/a.txt', 'out/srv/a.jsonl'],
    ['-', 'out/standard-input.jsonl'],
  ])('of %s is %s', (source, path) => {
    expect(outputPath('out', source, '.jsonl')).toBe(path);
  });

  test('never leaves the directory', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', '...', '.txt', '.gz'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const path = relative('/out', outputPath('/out', parts.join('/'), '.jsonl'));
        expect(path.split('/')).not.toContain('..');
        expect(path).toMatch(/[^/]*\.jsonl$/);
      }),
    );
  });
});

describe('a directory of outputs', () => {
  const options = { extension: '.jsonl', force: false };

  test('is made as needed, with an output for each source', () => {
    const path = folder({ 'chats/a.txt': '', 'chats/deep/b.txt': '', 'c.txt': '' });
    const sources = ['c.txt', 'chats/a.txt', 'chats/deep/b.txt'];
    within(path, () => {
      const directory = openDirectory('new/out', { ...options, sources });
      for (const source of sources) {
        const output = directory.open(source);
        output.write(source);
        output.commit();
        expect(readFileSync(directory.pathOf(source), 'utf8')).toBe(source);
      }
    });
    expect(readdirSync(join(path, 'new/out'), { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      'c.jsonl',
      'chats',
      'chats/a.jsonl',
      'chats/deep',
      'chats/deep/b.jsonl',
    ]);
  });

  test('is refused when two sources would fall on one output', () => {
    const call = () => openDirectory('out', { ...options, sources: ['../a.txt', 'a.txt'] });
    expect(call).toThrow(UsageError);
    expect(messageOf(call)).toBe(
      '../a.txt and a.txt would both be written to out/a.jsonl; give each a run of its own',
    );
  });

  test('is refused when outputs are there already, before anything is written', () => {
    const path = folder({ 'out/a.jsonl': 'x', 'out/b.jsonl': 'x' });
    const open = (...sources: string[]) => within(path, () => openDirectory('out', { ...options, sources }));
    expect(messageOf(() => open('a.txt'))).toBe('out/a.jsonl exists; state --force to replace it');
    expect(messageOf(() => open('0.txt', 'a.txt', 'b.txt'))).toBe(
      'out/a.jsonl and 1 more of the outputs exist; state --force to replace them',
    );
    expect(() => open('c.txt')).not.toThrow();
    within(path, () => {
      const output = openDirectory('out', { ...options, force: true, sources: ['a.txt'] }).open('a.txt');
      output.write('new');
      output.commit();
    });
    expect(readFileSync(join(path, 'out/a.jsonl'), 'utf8')).toBe('new');
  });

  test('is refused when it is a file, when a folder in it cannot be made, and when an output is an input', () => {
    const path = folder({ file: '', 'out/chats': '', 'chats/a.txt': '', 'b.txt': '' });
    symlinkSync('../b.txt', join(path, 'out/b.jsonl'));
    within(path, () => {
      expect(messageOf(() => openDirectory('file', { ...options, sources: [] }))).toBe(
        'file is a file; --out-dir needs a directory',
      );
      const directory = openDirectory('out', { ...options, force: true, sources: ['chats/a.txt', 'b.txt'] });
      expect(messageOf(() => directory.open('chats/a.txt'))).toBe(
        'cannot make the folder out/chats for out/chats/a.jsonl: it exists already',
      );
      expect(messageOf(() => directory.open('b.txt'))).toMatch(/^out\/b\.jsonl is the input b\.txt too; /);
    });
  });
});

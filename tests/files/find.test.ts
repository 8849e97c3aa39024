import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { findSources } from '../../src/files/find.ts';
import { asNobody, folder, messageOf, within } from './folder.ts';
import { timeOnce } from '../processor-time.ts';

const chats = {
  'chats/b.txt': '',
  'chats/a.TXT': '',
  'chats/B.jsonl.gz': '',
  'chats/deep/er/c.cha': '',
  'chats/deep/notes.md': '',
  'chats/.hidden.txt': '',
  'chats/.git/x.txt': '',
  'chats/node_modules/p/y.txt': '',
};

const found = (path: string, ...typed: string[]) => within(path, () => findSources(typed));

describe('directories', () => {
  test('are searched for transcripts, below what was typed, in the order of code units', () => {
    const all = ['B.jsonl.gz', 'a.TXT', 'b.txt', 'deep/er/c.cha'];
    const path = folder(chats);
    expect(found(path, 'chats')).toEqual(all.map((name) => `chats/${name}`));
    expect(found(path, './chats//')).toEqual(all.map((name) => `chats/${name}`));
    expect(found(join(path, 'chats'), '.')).toEqual(all);
    expect(found(join(path, 'chats/deep'), '..')).toEqual(all.map((name) => `../${name}`));
    expect(found('/', join(path, 'chats'))).toEqual(all.map((name) => `${path}/chats/${name}`));
  });

  test('are searched for each of the endings, packed or not', () => {
    const names = ['txt', 'text', 'log', 'jsonl', 'ndjson', 'json', 'cha'].flatMap((end) => [
      `a.${end}`,
      `a.${end}.gz`,
    ]);
    const path = folder(Object.fromEntries([...names, 'a.csv', 'a.gz', 'txt'].map((name) => [name, ''])));
    expect(found(path, '.')).toEqual(names.sort());
  });

  test('give a file once, however many ways lead to it', () => {
    const path = folder(chats);
    symlinkSync('chats', join(path, 'link'));
    symlinkSync('b.txt', join(path, 'chats/z.txt'));
    expect(found(path, 'chats/b.txt', 'chats', './chats/b.txt', 'link/b.txt', 'chats/*.txt')).toEqual([
      'chats/B.jsonl.gz',
      'chats/a.TXT',
      'chats/b.txt',
      'chats/deep/er/c.cha',
    ]);
  });

  test('are followed behind links, but never in a circle, and what is there without a link comes first', () => {
    const path = folder({ 'a/x.txt': '', 'elsewhere/y.txt': '' });
    symlinkSync('..', join(path, 'a/up'));
    symlinkSync('.', join(path, 'a/0'));
    symlinkSync('../elsewhere', join(path, 'a/z'));
    symlinkSync('../a', join(path, 'elsewhere/back'));
    expect(found(path, 'a')).toEqual(['a/up/elsewhere/y.txt', 'a/x.txt']);
    expect(found(path, '.')).toEqual(['a/x.txt', 'elsewhere/y.txt']);
    expect(found(path, '**/*.txt')).toEqual(['a/x.txt', 'elsewhere/y.txt']);
  });

  test('with a link that leads nowhere name it, so that reading it tells', () => {
    const path = folder({ 'a.txt': '' });
    symlinkSync('gone', join(path, 'b.txt'));
    symlinkSync('gone', join(path, 'c'));
    expect(found(path, '.')).toEqual(['a.txt', 'b.txt']);
  });

  test('hold fifos that are left alone, for they would keep one waiting', () => {
    const path = folder({ 'a.txt': '' });
    execFileSync('mkfifo', [join(path, 'b.txt')]);
    symlinkSync('b.txt', join(path, 'c.txt'));
    expect(found(path, '.')).toEqual(['a.txt']);
  });

  test('without transcripts are an error that says what was looked for', () => {
    const path = folder(chats);
    expect(() => found(path, 'chats/.git', 'chats/node_modules/p')).not.toThrow();
    expect(messageOf(() => found(folder({ 'notes.md': '' }), '.'))).toBe(
      'no transcripts in .: looked for files that end in .txt, .text, .log, .jsonl, .ndjson, .json, .cha, each also ' +
        'with .gz; name a file itself to read it whatever its ending',
    );
  });

  test('that cannot be listed are named, so that reading them tells', () => {
    const path = folder({ 'a.txt': '', 'closed/b.txt': '' });
    chmodSync(join(path, 'closed'), 0);
    asNobody(path, () => {
      expect(found(path, '.')).toEqual(['a.txt', 'closed']);
      expect(found(path, '**/*.txt')).toEqual(['a.txt', 'closed']);
      expect(messageOf(() => found(path, 'closed'))).toBe('cannot search closed: permission denied');
      expect(messageOf(() => found(path, 'closed/b.txt'))).toBe(
        'cannot read closed/b.txt: permission denied',
      );
    });
  });
});

describe('paths', () => {
  test('that are there are taken as they stand, whatever their ending and whatever they look like', () => {
    const path = folder({
      'notes.md': '',
      'a[1].txt': '',
      'a1.txt': '',
      '*.txt': '',
      '.env': '',
      '{x}/y.txt': '',
    });
    expect(found(path, 'notes.md')).toEqual(['notes.md']);
    expect(found(path, 'a[1].txt')).toEqual(['a[1].txt']);
    expect(found(path, '*.txt')).toEqual(['*.txt']);
    expect(found(path, '{x}')).toEqual(['{x}/y.txt']);
    expect(found(path, '.env', '-', 'a1.txt')).toEqual(['-', '.env', 'a1.txt']);
    expect(found(path, '-', '-')).toEqual(['-']);
  });

  test('may be devices and fifos', () => {
    const path = folder();
    execFileSync('mkfifo', [join(path, 'pipe')]);
    expect(found(path, 'pipe', '/dev/null')).toEqual(['/dev/null', 'pipe']);
  });

  test('that are missing are all named, with what can be done', () => {
    const path = folder({ 'a.txt': '' });
    symlinkSync('gone.txt', join(path, 'link'));
    const call = () => found(path, 'a.txt', 'b.txt', 'c/', '', 'link', 'a.txt/x');
    expect(call).toThrow(UsageError);
    expect(messageOf(call).split('\n')).toEqual([
      'no such file or directory: b.txt; name a file, a directory, a quoted glob, or - for standard input',
      'no such file or directory: c/; name a file, a directory, a quoted glob, or - for standard input',
      'no such file or directory: (an empty name); name a file, a directory, a quoted glob, or - for standard input',
      'link is a symbolic link to a file that is not there; name the file that is meant',
      'cannot read a.txt/x: a part of the path is not a directory',
    ]);
  });

  test('whose links go round in a circle are named', () => {
    const path = folder();
    symlinkSync('b', join(path, 'a'));
    symlinkSync('a', join(path, 'b'));
    expect(messageOf(() => found(path, 'a'))).toBe('cannot read a: its symbolic links go round in a circle');
  });
});

describe('globs', () => {
  test('name files of any ending, sorted; hidden ones only when they say so', () => {
    const path = folder(chats);
    expect(found(path, 'chats/*')).toEqual([
      'chats/B.jsonl.gz',
      'chats/a.TXT',
      'chats/b.txt',
      'chats/deep/er/c.cha',
    ]);
    expect(found(path, './chats/**/*.{md,cha}')).toEqual(['chats/deep/er/c.cha', 'chats/deep/notes.md']);
    expect(found(path, 'chats/.*.txt')).toEqual(['chats/.hidden.txt']);
    expect(found(join(path, 'chats/deep'), '../*.txt')).toEqual(['../b.txt']);
    expect(found('/', `${path}/chats/[a-b].*`)).toEqual([`${path}/chats/a.TXT`, `${path}/chats/b.txt`]);
    expect(found(path, 'chats/node_modules/*/*.txt')).toEqual(['chats/node_modules/p/y.txt']);
  });

  test('name directories, which are searched then', () => {
    const path = folder({ 'part-1/a.txt': '', 'part-2/b.txt': '', 'part-3/c.md': '', 'other/d.txt': '' });
    expect(found(path, 'part-*')).toEqual(['part-1/a.txt', 'part-2/b.txt']);
    expect(messageOf(() => found(path, '*-3'))).toMatch(/^no transcripts in part-3: /);
  });

  test('without a match are an error', () => {
    const call = () => found(folder(chats), 'chats/*.csv');
    expect(call).toThrow(UsageError);
    expect(messageOf(call)).toBe(
      'no file matches chats/*.csv; * stands for a part of a name, ** for any number of directories',
    );
  });
});

test('many names are found quickly', () => {
  const path = folder();
  execFileSync('bash', ['-c', 'mkdir {0..19}; for d in {0..19}; do (cd $d; touch {0..999}.txt); done'], {
    cwd: path,
  });
  const time = timeOnce(() => {
    expect(found(path, '.')).toHaveLength(20_000);
  });
  expect(time).toBeLessThan(5000);
});

test('an absolute path below the working directory is told from there', () => {
  const here = process.cwd();
  expect(findSources([`${here}/package.json`, `${here}/data/samples/`])).toEqual([
    'data/samples/after-the-move.txt',
    'data/samples/messages.json',
    'data/samples/night-shift.txt',
    'data/samples/one-column.jsonl',
    'data/samples/two-exams.txt',
    'package.json',
  ]);
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallDisk } from '../files/folder.ts';
import { ended, live, temporaries, until } from './process.ts';
import { writeTalks } from './talks.ts';

const talk = '### Human: I feel low.\n\n### Assistant: I am here.\n';
const hearken = live();
let big: string;

beforeAll(() => {
  big = join(hearken.folder(), 'big.txt');
  writeTalks(big, 60);
});

describe('a pipe whose reader has left', () => {
  test('ends the run well and quietly', async () => {
    const line = `hearken convert ${big} | head -n 1 | wc -l; echo "\${PIPESTATUS[*]}"`;
    expect(await hearken.shell(line, hearken.folder())).toEqual({ out: '1\n0 0 0', err: '' });
  });

  test('may be that of inspect, of help, and of standard error', async () => {
    const path = hearken.folder();
    writeFileSync(join(path, 'note.txt'), 'Nobody speaks here.\n');
    const left = async (command: string): Promise<string> =>
      (await hearken.shell(`${command} | true; echo "\${PIPESTATUS[0]}"`, path)).out;
    expect(await left(`hearken inspect ${big} --limit 9999 --format json`)).toBe('0');
    expect(await left('hearken convert --help')).toBe('0');
    expect(await left('hearken convert note.txt 2>&1 >/dev/null')).toBe('1');
    expect(await left('hearken convert gone.txt 2>&1')).toBe('2');
  });
});

describe('a run that is interrupted', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s ends with 130 at once, leaves nothing half written, and what was there as it was',
    async (signal) => {
      for (const pause of [0, 300]) {
        const path = hearken.folder();
        writeFileSync(join(path, 'out.jsonl'), 'before\n');
        const child = hearken.start(
          ['convert', big, '-o', 'out.jsonl', '--ledger', 'l.json', '--force'],
          path,
        );
        const end = ended(child);
        await until(() => temporaries(path).length === 2);
        await sleep(pause);
        const started = performance.now();
        child.kill(signal);
        expect(await end).toEqual({ code: 130, signal: null, stderr: '' });
        // Other tests run beside this one; the slow tests are stricter.
        expect(performance.now() - started).toBeLessThan(2000);
        expect(readdirSync(path)).toEqual(['out.jsonl']);
        expect(readFileSync(join(path, 'out.jsonl'), 'utf8')).toBe('before\n');
      }
    },
  );

  test('keeps outputs of earlier sources, and nothing of the one in the midst', async () => {
    const path = hearken.folder();
    writeFileSync(join(path, 'a.txt'), talk);
    writeTalks(join(path, 'b.txt'), 60);
    const child = hearken.start(['convert', 'a.txt', 'b.txt', '--out-dir', 'out'], path);
    const end = ended(child);
    await until(() => existsSync(join(path, 'out/a.jsonl')) && temporaries(path).length === 1);
    child.kill('SIGINT');
    expect((await end).code).toBe(130);
    expect(readdirSync(join(path, 'out'))).toEqual(['a.jsonl']);
  });

  test('may be reading another encoding', async () => {
    const path = hearken.folder();
    const child = hearken.start(['convert', big, '--encoding', 'latin1', '-o', 'out.jsonl'], path);
    const end = ended(child);
    await until(() => temporaries(path).length === 1);
    await sleep(300);
    child.kill('SIGINT');
    expect((await end).code).toBe(130);
    expect(readdirSync(path)).toEqual([]);
  });

  test('may be waiting for standard input, or for the writer of a fifo', async () => {
    const path = hearken.folder();
    execFileSync('mkfifo', [join(path, 'fifo')]);
    for (const source of ['-', 'fifo']) {
      const child = hearken.start(['convert', source, '-o', 'out.jsonl'], path, ['pipe', 'ignore', 'pipe']);
      const end = ended(child);
      await until(() => temporaries(path).length === 1);
      child.kill('SIGINT');
      expect(await end).toEqual({ code: 130, signal: null, stderr: '' });
      expect(readdirSync(path)).toEqual(['fifo']);
    }
  });
});

describe('pipes', () => {
  test('may be slow on either side', async () => {
    const path = hearken.folder();
    writeFileSync(join(path, 'talk.txt'), talk);
    const slowly = '(head -c 10 talk.txt; sleep 0.4; tail -c +11 talk.txt; sleep 0.4)';
    const line = `${slowly} | hearken convert - -q --to text | (sleep 0.5; cmp - talk.txt && echo same)`;
    expect(await hearken.shell(line, path)).toEqual({ out: 'same', err: '' });
    const full = `hearken convert ${big} -q --to text | (sleep 1; cmp - ${big} && echo same)`;
    expect(await hearken.shell(full, path)).toEqual({ out: 'same', err: '' });
  });

  test('may have names: a fifo is read, and one is written', async () => {
    const path = hearken.folder();
    writeFileSync(join(path, 'talk.txt'), talk);
    const line = `mkfifo in out; cat talk.txt > in & cmp out talk.txt && echo same &
      hearken convert in -q --to text -o out; echo $?; wait`;
    expect((await hearken.shell(line, path)).out.split('\n').sort()).toEqual(['0', 'same']);
    const shellMade = 'hearken convert <(cat talk.txt) <(cat talk.txt) -q --to messages | wc -l';
    expect(await hearken.shell(shellMade, path)).toEqual({ out: '2', err: '' });
  });
});

describe('a disk', () => {
  test('that becomes full is an error, and leaves what was there as it was', async ({ skip }) => {
    const path = smallDisk(2000);
    if (path === undefined) return skip('file systems cannot be mounted here');
    writeFileSync(join(path, 'out.jsonl'), 'before\n');
    const child = hearken.start(['convert', big, '-o', 'out.jsonl', '--force'], path);
    expect(await ended(child)).toEqual({
      code: 2,
      signal: null,
      stderr: 'hearken: cannot write out.jsonl: no space is left on the device\n',
    });
    expect(readdirSync(path)).toEqual(['out.jsonl']);
    expect(readFileSync(join(path, 'out.jsonl'), 'utf8')).toBe('before\n');
  });

  test('that is read-only is an error for each kind of output', async ({ skip }) => {
    const path = smallDisk(2000);
    if (path === undefined) return skip('file systems cannot be mounted here');
    writeFileSync(join(path, 'talk.txt'), talk);
    writeFileSync(join(path, 'out.jsonl'), 'before\n');
    execFileSync('mount', ['-o', 'remount,ro', path]);
    const told = async (...args: string[]): Promise<string> => {
      const { code, stderr } = await ended(hearken.start(['convert', 'talk.txt', ...args], path));
      return `${code} ${stderr}`;
    };
    const readOnly = 'the file system is read-only\n';
    expect(await told('-o', 'new.jsonl')).toBe(`2 hearken: cannot write new.jsonl: ${readOnly}`);
    expect(await told('-o', 'out.jsonl', '--force')).toBe(`2 hearken: cannot write out.jsonl: ${readOnly}`);
    expect(await told('--ledger', 'l.json')).toBe(`2 hearken: cannot write l.json: ${readOnly}`);
    expect(await told('--out-dir', 'out')).toBe(
      `2 hearken: cannot make the folder out for out/talk.jsonl: ${readOnly}`,
    );
  });
});

test('an output takes the place of the old one with its permissions', async () => {
  const path = hearken.folder();
  mkdirSync(join(path, 'chats'));
  writeFileSync(join(path, 'chats/a.txt'), talk);
  writeFileSync(join(path, 'out.jsonl'), 'before\n', { mode: 0o640 });
  const { code } = await ended(hearken.start(['convert', 'chats', '-o', 'out.jsonl', '--force'], path));
  expect(code).toBe(0);
  expect(statSync(join(path, 'out.jsonl')).mode & 0o777).toBe(0o640);
});

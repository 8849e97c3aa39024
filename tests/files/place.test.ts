import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { openOutput } from '../../src/files/output.ts';
import { asNobody, folder, messageOf, smallDisk, within } from './folder.ts';

const fresh = { force: false, inputs: [] };
const forced = { force: true, inputs: [] };

/** What opening throws: always a UsageError. */
function refusal(target: string, options: { force: boolean; inputs: readonly string[] } = fresh): string {
  expect(() => openOutput(target, options).abort()).toThrow(UsageError);
  return messageOf(() => openOutput(target, options).abort());
}

test('an output that is also an input is refused, under whatever name, also by force', () => {
  const path = folder({ 'chats/a.txt': 'x', 'chats/b.txt': 'y' });
  symlinkSync('chats/a.txt', join(path, 'link'));
  linkSync(join(path, 'chats/a.txt'), join(path, 'hard'));
  const inputs = ['-', 'chats/b.txt', 'chats/a.txt', 'gone.txt'];
  const rest = 'name another output, so that nothing is written over what is read';
  within(path, () => {
    expect(refusal('chats/a.txt', { force: true, inputs })).toBe(`chats/a.txt is an input too; ${rest}`);
    for (const target of ['./chats/a.txt', 'link', 'hard', join(path, 'chats/../hard')])
      expect(refusal(target, { force: true, inputs })).toBe(
        `${target} is the input chats/a.txt too; ${rest}`,
      );
    expect(refusal('chats/a.txt', { force: false, inputs })).toContain('is an input too');
  });
  expect(readFileSync(join(path, 'chats/a.txt'), 'utf8')).toBe('x');
});

describe('a place that cannot be written to', () => {
  test('is named: no such folder, a directory, no name', () => {
    const path = folder({ file: '' });
    expect(refusal(join(path, 'no/such/a'))).toBe(
      `the output ${path}/no/such/a lies in ${path}/no/such, which is not a directory; make it first`,
    );
    expect(refusal(join(path, 'file/a'))).toBe(
      `cannot write ${path}/file/a: a part of the path is not a directory`,
    );
    expect(refusal(path)).toBe(`${path} is a directory; name a file, or use --out-dir`);
    expect(refusal(`${path}/new/`)).toBe(
      `the output ${path}/new/ names a directory that does not exist; name a file, or use --out-dir`,
    );
    expect(refusal('')).toBe('the output has an empty name; name a file, or - for standard output');
    expect(refusal(join(path, 'x'.repeat(300)))).toMatch(/: the name is too long$/);
    symlinkSync('round', join(path, 'round'));
    expect(refusal(join(path, 'round'))).toMatch(/: its symbolic links go round in a circle$/);
  });

  test('is named when permissions forbid it', () => {
    const path = folder({ 'closed/a': 'x', 'own/b': 'x' });
    chmodSync(join(path, 'closed'), 0o755);
    chmodSync(join(path, 'own'), 0o777);
    chmodSync(join(path, 'own/b'), 0o444);
    asNobody(path, () => {
      expect(refusal(join(path, 'closed/new'))).toBe(`cannot write ${path}/closed/new: permission denied`);
      expect(refusal(join(path, 'own/b'), forced)).toBe(`cannot write ${path}/own/b: permission denied`);
    });
    expect(readdirSync(join(path, 'own'))).toEqual(['b']);
  });

  test.skipIf(!existsSync('/sys/kernel'))('is named where not even the superuser may make files', () => {
    expect(refusal('/sys/kernel/a.jsonl')).toMatch(
      /^cannot write \/sys\/kernel\/a\.jsonl: (?:permission denied|it is not permitted|the file system is read-only)$/,
    );
  });
});

describe('a disk', () => {
  test('that is full is named, and what was written is gone', ({ skip }) => {
    const disk = smallDisk(256);
    if (disk === undefined) return skip('no small disk can be mounted here');
    writeFileSync(join(disk, 'old'), 'old');
    const output = openOutput(join(disk, 'old'), forced);
    const write = () => {
      for (let i = 0; i < 100; i++) output.write('x'.repeat(100_000));
    };
    expect(messageOf(write)).toBe(`cannot write ${join(disk, 'old')}: no space is left on the device`);
    expect(readdirSync(disk)).toEqual(['old']);
    expect(readFileSync(join(disk, 'old'), 'utf8')).toBe('old');
    // Small outputs are written when they end.
    const late = openOutput(join(disk, 'new'), fresh);
    late.write('x'.repeat(300_000));
    expect(messageOf(() => late.commit())).toBe(
      `cannot write ${join(disk, 'new')}: no space is left on the device`,
    );
    expect(readdirSync(disk)).toEqual(['old']);
  });

  test('that is read-only is named', ({ skip }) => {
    const disk = smallDisk(256);
    if (disk === undefined) return skip('no small disk can be mounted here');
    writeFileSync(join(disk, 'old'), 'old');
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(refusal(join(disk, 'new'))).toBe(
      `cannot write ${join(disk, 'new')}: the file system is read-only`,
    );
    expect(refusal(join(disk, 'old'), forced)).toBe(
      `cannot write ${join(disk, 'old')}: the file system is read-only`,
    );
  });
});

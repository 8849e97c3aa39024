import {
  appendFileSync,
  createReadStream,
  createWriteStream,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Record } from '../../src/records/record.ts';
import { ended, live, temporaries, until } from '../cli/process.ts';
import { writeTalks } from '../cli/talks.ts';

const hearken = live();
const limit = 128e6;
let path: string;

beforeAll(async () => {
  path = hearken.folder();
  writeTalks(join(path, 'talks.txt'), 300);
  await pipeline(
    createReadStream(join(path, 'talks.txt')),
    createGzip({ level: 1 }),
    createWriteStream(join(path, 'talks.txt.gz')),
  );
  writeFileSync(join(path, 'peak.mjs'), peakTeller);
});

// What Node counts in KiB; set aside from what the command says.
const peakTeller = `
import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS * 1024)));
`;

describe('a text of 300 MB', () => {
  test.each([
    ['talks.txt', '--to', 'records'],
    ['talks.txt', '--to', 'messages'],
    ['talks.txt', '--to', 'text'],
    ['talks.txt.gz', '--to', 'records'],
    ['-', '--to', 'records'],
  ])('is converted in less than 128 MB: %s %s %s', async (...args) => {
    expect(await peakOf(['convert', ...args, '-q', '-o', '/dev/null'])).toBeLessThan(limit);
  });

  // Strings are made of every turn here: more is waiting to be collected.
  test.each([
    ['talks.txt', '--to', 'records', '--cues', 'strip'],
    ['talks.txt', '--to', 'csv'],
    ['talks.txt', '--encoding', 'latin1'],
  ])('is converted through strings in less than 192 MB: %s %s %s', async (...args) => {
    expect(await peakOf(['convert', ...args, '-q', '-o', '/dev/null'])).toBeLessThan(1.5 * limit);
  });

  test('is converted again from its records in less than 128 MB', async () => {
    await peakOf(['convert', 'talks.txt', '-q', '-o', 'talks.jsonl', '--force']);
    expect(await peakOf(['convert', 'talks.jsonl', '-q', '-o', '/dev/null'])).toBeLessThan(limit);
  });

  test('is left within 200 ms when the run is interrupted', async () => {
    for (const args of [
      ['--to', 'records'],
      ['--to', 'csv'],
      ['--encoding', 'latin1'],
    ]) {
      const times: number[] = [];
      for (const pause of [50, 100, 150, 200, 250]) {
        const child = hearken.start(['convert', 'talks.txt', ...args, '-o', 'left.jsonl'], path);
        const end = ended(child);
        await until(() => temporaries(path).length === 1);
        await sleep(pause);
        const started = performance.now();
        child.kill('SIGINT');
        expect((await end).code).toBe(130);
        times.push(performance.now() - started);
        expect(temporaries(path)).toEqual([]);
      }
      expect(times.toSorted((a, b) => a - b)[2], `${args.join(' ')}: ${times.join(', ')}`).toBeLessThan(200);
    }
  });
});

test('a text of more than 4 GiB has right spans at its end', async () => {
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize < 12e9) return console.log('skipped: 12 GB of disk are not free');
  const huge = join(path, 'huge.txt');
  const block = readFileSync(join(path, 'talks.txt'));
  const last = '<|endoftext|>\n### Human: *sighs* Is this the end?\n\n### Assistant: Yes, it is.\n';
  const times = Math.ceil(2 ** 32 / block.length);
  for (let i = 0; i < times; i++) appendFileSync(huge, block);
  appendFileSync(huge, last);
  const { out } = await hearken.shell('hearken convert huge.txt -q | tail -n 1', path);
  rmSync(huge);
  const size = times * block.length;
  const lines = times * (block.toString('latin1').split('\n').length - 1);
  const [human, assistant] = (JSON.parse(out) as Record).turns;
  const at = (words: string) => ({
    start: size + last.indexOf(words),
    end: size + last.indexOf(words) + words.length,
  });
  expect(human).toMatchObject({
    ...at('*sighs* Is this the end?'),
    line: lines + 2,
    cues: [{ kind: 'breath' }],
  });
  expect(assistant).toMatchObject({ ...at('Yes, it is.'), line: lines + 4 });
});

/** Runs the command line; gives the most memory that it had at a time, in bytes. */
async function peakOf(args: readonly string[]): Promise<number> {
  const teller = join(path, 'peak.mjs');
  const input = args.includes('-') ? '< talks.txt' : '';
  const line = `PEAK=peak NODE_OPTIONS="--import ${teller}" hearken ${args.join(' ')} ${input}; echo $?`;
  const { out, err } = await hearken.shell(line, path);
  expect(out).toBe('0');
  expect(err).toBe('');
  return Number(readFileSync(join(path, 'peak'), 'utf8'));
}

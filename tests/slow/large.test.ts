import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ended, live, temporaries, until } from '../cli/process.ts';
import { writeTalks } from '../cli/talks.ts';

const hearken = live();
const limit = 256 << 20;
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
    ['talks.txt', '--to', 'records', '--cues', 'strip'],
    ['talks.txt', '--to', 'messages'],
    ['talks.txt', '--to', 'text'],
    ['talks.txt', '--to', 'csv'],
    ['talks.txt', '--encoding', 'latin1'],
    ['talks.txt.gz', '--to', 'records'],
    ['-', '--to', 'records'],
  ])('is converted in less than 256 MB: %s %s %s', async (...args) => {
    expect(await peakOf(['convert', ...args, '-q', '-o', '/dev/null'])).toBeLessThan(limit);
  });

  test('is converted again from its records in less than 256 MB', async () => {
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
      for (const pause of [100, 200, 300, 400, 500]) {
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

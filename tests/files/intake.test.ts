import { execFile, execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWindows } from '../../src/files/blocks.ts';
import { compiled } from './compiled.ts';
import { folder } from './folder.ts';

const run = compiled('blocks');
const transcript = '### Human: I could not sleep.\n\n### Assistant: What kept you awake?\n'.repeat(5000);

/** Tells the size of each window, the bytes, whether the last one was marked, and the processor time in milliseconds. */
const count = `
const windows = [];
let ended = 0;
const source = blocks.openSource(process.argv[2] ?? '-');
for await (const window of source.windows({ blockSize: 65536 })) {
  windows.push(window.to - window.from);
  window.from = window.to;
  ended += window.last ? 1 : 0;
}
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ windows, ended, size: source.size, taken: source.taken, delivered: source.delivered, cpu: (user + system) / 1000 }));
`;

interface Count {
  readonly windows: readonly number[];
  readonly ended: number;
  readonly size?: number;
  readonly taken: number;
  readonly delivered: number;
  readonly cpu: number;
}

/** Runs a command of the shell in which $READ counts, and gives what it counted. */
function shell(command: string, cwd: string): Promise<Count> {
  writeFileSync(join(cwd, 'count.mjs'), run.scriptOf(count));
  const env = { ...process.env, READ: `${process.execPath} count.mjs` };
  return new Promise((resolve, reject) => {
    execFile('bash', ['-c', command], { cwd, env }, (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as Count),
    );
  });
}

describe('standard input', () => {
  const even = [65_536, 65_536, 65_536, 65_536, 65_536];
  const windows = [...even, transcript.length - 5 * 65_536];

  test('may be a file, a pipe or a gzip file', async () => {
    const size = transcript.length;
    const packed = gzipSync(transcript);
    const path = folder({ a: transcript, 'a.gz': packed });
    expect(await shell('$READ < a', path)).toMatchObject({
      windows,
      ended: 1,
      size,
      taken: size,
      delivered: size,
    });
    expect(await shell('cat a | $READ', path)).toMatchObject({
      windows,
      ended: 1,
      taken: size,
      delivered: size,
    });
    expect(await shell('$READ < a.gz', path)).toMatchObject({
      windows,
      size: packed.length,
      delivered: size,
    });
    expect(await shell('cat a.gz | $READ', path)).toMatchObject({
      windows,
      taken: packed.length,
      delivered: size,
    });
    expect(await shell('cat a | $READ /dev/stdin', path)).toMatchObject({ windows, ended: 1 });
    expect(await shell('$READ <(cat a)', path)).toMatchObject({ windows, ended: 1 });
  });

  test('may be empty, closed, or at a place within a file', async () => {
    const path = folder({ a: transcript });
    const none = { windows: [0], ended: 1, delivered: 0 };
    expect(await shell('$READ < /dev/null', path)).toMatchObject(none);
    expect(await shell('true | $READ', path)).toMatchObject(none);
    expect(await shell('$READ <&-', path)).toMatchObject(none);
    const rest = await shell('(head -c 100000 >/dev/null; $READ) < a', path);
    expect(rest).toMatchObject({ ended: 1, delivered: transcript.length - 100_000 });
  });

  test('may come slowly: waiting costs no work', async () => {
    const path = folder();
    const slow = await shell(
      '(for i in 1 2 3 4 5 6; do sleep 0.3; printf "one more line\\n"; done) | $READ',
      path,
    );
    expect(slow).toMatchObject({ windows: [6 * 14], ended: 1 });
    expect(slow.cpu).toBeLessThan(1500);
    const atOnce = await shell('printf "one more line\\n" | $READ', path);
    expect(slow.cpu - atOnce.cpu).toBeLessThan(500);
  });

  test.skipIf(!existsSync('/usr/bin/script'))('may be a terminal', async () => {
    const path = folder();
    await shell('true | $READ', path);
    const typed = `(sleep 1; printf 'I feel low\\n'; sleep 0.5; printf '\\004') | script -qec "${process.execPath} count.mjs" /dev/null`;
    const output = execFileSync('bash', ['-c', typed], { cwd: path, encoding: 'utf8' });
    expect(/\{.*\}/.exec(output)?.[0]).toContain('"windows":[11],"ended":1');
  });
});

describe('a fifo', () => {
  const fifo = () => {
    const path = join(folder(), 'fifo');
    execFileSync('mkfifo', [path]);
    return path;
  };

  test('is waited for, and read until its writer ends', async () => {
    const path = fifo();
    const writer = `sleep 0.2; exec > "$0"; cat "$1"; sleep 0.2; echo end`;
    execFile('bash', ['-c', writer, path, join(folder({ a: transcript }), 'a')]);
    let text = '';
    for await (const window of readWindows(path)) {
      text += Buffer.from(window.bytes.subarray(window.from, window.to)).toString();
      window.from = window.to;
    }
    expect(text).toBe(`${transcript}end\n`);
  });

  test('that nobody writes to does not keep the process from being interrupted', async () => {
    const child = run.spawn(
      `
      process.on('SIGINT', () => process.exit(130));
      setTimeout(() => console.log('waiting'), 50);
      for await (const window of blocks.readWindows(process.argv[2])) window.from = window.to;
    `,
      [fifo()],
    );
    const code = new Promise((resolve) => child.on('exit', resolve));
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await Promise.race([code, sleep(20_000, 'still there', { ref: false })])).toBe(130);
  });
});

test('waiting on a pipe does not keep the process from being interrupted', async () => {
  const child = run.spawn(`
    process.on('SIGINT', () => process.exit(130));
    setTimeout(() => console.log('waiting'), 50);
    for await (const window of blocks.readWindows('-')) window.from = window.to;
  `);
  const code = new Promise((resolve) => child.on('exit', resolve));
  child.stdout.once('data', () => child.kill('SIGINT'));
  expect(await Promise.race([code, sleep(20_000, 'still there', { ref: false })])).toBe(130);
});

import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { compiled } from './compiled.ts';
import { folder } from './folder.ts';

const run = compiled('output');

/** Writes lines, ten million bytes of them, to a target, and says on standard error how that ended. */
const lines = `
const [, , target, inputs = '', stream = ''] = process.argv;
// Whoever looks at process.stdout makes a pipe non-blocking.
if (stream) process.stdout.isTTY;
try {
  const open = output.openOutput(target === '-' ? undefined : target, { force: false, inputs: inputs.split(',') });
  for (let i = 0; i < 100_000; i++) open.write('line ' + String(i).padStart(94) + '\\n');
  open.commit();
  console.error('written', open.bytes);
} catch (error) {
  console.error(error.name, error.message);
}
`;

/** Runs a command of the shell in which $WRITE writes the lines; gives what was said on both streams. */
function shell(command: string, cwd: string): Promise<{ out: string; err: string }> {
  writeFileSync(join(cwd, 'write.mjs'), run.scriptOf(lines));
  const env = { ...process.env, WRITE: `${process.execPath} write.mjs` };
  return new Promise((resolve) => {
    execFile('bash', ['-c', command], { cwd, env }, (_, out, err) =>
      resolve({ out: out.trim(), err: err.trim() }),
    );
  });
}

describe('standard output', () => {
  const whole = { out: '10000000', err: 'written 10000000' };

  test('may be a pipe, blocking or not, with a slow reader, or a file', async () => {
    const path = folder();
    expect(await shell('$WRITE - | wc -c', path)).toEqual(whole);
    expect(await shell('$WRITE - "" stream | wc -c', path)).toEqual(whole);
    expect(await shell('$WRITE - "" stream | (sleep 0.5; wc -c)', path)).toEqual(whole);
    expect(await shell('$WRITE /dev/stdout | wc -c', path)).toEqual(whole);
    expect(await shell('$WRITE - > a; wc -c < a', path)).toEqual(whole);
    expect(await shell('$WRITE /dev/stderr 2>&1 >/dev/null | wc -c', path)).toMatchObject({
      out: '10000017',
    });
  });

  test('that is closed ends the run as it wishes', async () => {
    const path = folder();
    const closed = { out: '1', err: 'ClosedPipe nobody reads standard output any more' };
    expect(await shell('$WRITE - | head -n 1 | wc -l', path)).toEqual(closed);
    expect(await shell('$WRITE - "" stream | head -n 1 | wc -l', path)).toEqual(closed);
  });

  test.skipIf(!existsSync('/dev/full'))('on a full disk is an error', async () => {
    const { err } = await shell('$WRITE - > /dev/full', folder());
    expect(err).toBe('UsageError cannot write standard output: no space is left on the device');
  });

  test('that goes into an input is refused', async () => {
    const path = folder({ 'a.txt': 'x' });
    const refused =
      'is the input a.txt too; name another output, so that nothing is written over what is read';
    expect((await shell('$WRITE - b.txt,a.txt >> a.txt', path)).err).toBe(
      `UsageError standard output ${refused}`,
    );
    expect((await shell('$WRITE a.txt - < a.txt', path)).err).toContain(
      'UsageError a.txt is the input - too; ',
    );
    expect(readFileSync(join(path, 'a.txt'), 'utf8')).toBe('x');
  });
});

describe('a fifo', () => {
  test('is written through', async () => {
    const path = folder();
    execFileSync('mkfifo', [join(path, 'fifo')]);
    expect(await shell('wc -c < fifo & $WRITE fifo; wait', path)).toEqual({
      out: '10000000',
      err: 'written 10000000',
    });
    expect(await shell('head -n 1 < fifo | wc -l & $WRITE fifo; wait', path)).toEqual({
      out: '1',
      err: 'ClosedPipe nobody reads fifo any more',
    });
    expect(await shell('$WRITE >(wc -c); sleep 0.3', path)).toMatchObject({ err: 'written 10000000' });
  });
});

test('an interrupted process can leave nothing behind', async () => {
  const path = folder();
  const child = run.spawn(
    `
    process.on('SIGINT', () => (output.abortAll(), process.exit(130)));
    output.openOutput(process.argv[2], { force: false, inputs: [] }).write('x'.repeat(5e6));
    setInterval(() => {}, 1000);
    console.log('written');
    `,
    [join(path, 'a')],
  );
  const code = new Promise((resolve) => child.on('exit', resolve));
  child.stdout.once('data', () => {
    expect(readdirSync(path)).toHaveLength(1);
    child.kill('SIGINT');
  });
  expect(await Promise.race([code, sleep(20_000, 'still there', { ref: false })])).toBe(130);
  expect(readdirSync(path)).toEqual([]);
});

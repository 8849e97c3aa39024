import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ended, live, until } from './process.ts';

const hearken = live();
const talk = '### Human: I feel low. \n\n### Assistant: Tell me more.\n<|endoftext|>\n';
const mended = talk.replace('low. ', 'low.');

test.each([0, 200, 600])(
  'who interrupts --fix after %i ms has each file either mended or as it was, and nothing beside them',
  async (pause) => {
    const path = hearken.folder();
    const count = 60_000;
    writeFileSync(join(path, 'a.txt'), talk);
    writeFileSync(join(path, 'b.txt'), talk.repeat(count));
    const child = hearken.start(
      ['lint', 'a.txt', 'b.txt', '--fix', '-q', '--select', 'stray-whitespace'],
      path,
    );
    const end = ended(child);
    const read = (name: string): string => readFileSync(join(path, name), 'utf8');
    await until(() => read('a.txt') === mended);
    await sleep(pause);
    child.kill('SIGINT');
    expect(await end).toEqual({ code: 130, signal: null, stderr: '' });
    expect(readdirSync(path).sort()).toEqual(['a.txt', 'b.txt']);
    expect(read('a.txt')).toBe(mended);
    expect([talk.repeat(count), mended.repeat(count)].includes(read('b.txt'))).toBe(true);
  },
);

test('a pipe whose reader has left ends the run well and quietly', async () => {
  const path = hearken.folder();
  writeFileSync(join(path, 'a.txt'), talk.repeat(20_000));
  const line = `hearken lint a.txt --format compact -q --select stray-whitespace --fail-on never | head -n 1 | wc -l; echo "\${PIPESTATUS[0]}"`;
  expect(await hearken.shell(line, path)).toEqual({ out: '1\n0', err: '' });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../house/tree.ts';
import { staleBuild } from '../readme/shell.ts';

const page = readFileSync(join(root, 'src/cli/README.md'), 'utf8');

beforeAll(() => {
  const stale = staleBuild(root);
  if (stale) throw new Error(stale);
});

test.each([
  ['hearken', ['--help']],
  ['hearken', ['-h']],
  ['hearken convert', ['convert', '--help']],
  ['hearken convert', ['convert', 'a.txt', '--to', '-h']],
  ['hearken convert', ['convert', 'a.txt', '-qh']],
  ['hearken inspect', ['inspect', '--help']],
])('the help of %s is what the page says, asked for with %j', (name, args) => {
  const section = page.split(/^## /m).find((one) => one.startsWith(`${name}\n`)) ?? '';
  const text = /^```text\n([^]*?)^```$/m.exec(section)?.[1];
  expect(execFileSync(join(root, 'dist/cli/main.js'), args, { encoding: 'utf8' })).toBe(text);
});

test('every option says in the help what it is for', () => {
  const options = [...page.matchAll(/^ {2}(?:-\w,| {3}) --[a-z-]+(.*)$/gm)];
  expect(options.length).toBeGreaterThan(20);
  for (const [line, rest = ''] of options) expect(rest.trim(), line).toMatch(/^[A-Z]/);
});

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { root } from '../house/tree.ts';

const fresh = mkdtempSync(join(tmpdir(), 'hearken-fresh-'));

beforeAll(() => {
  const made = new Set(['.git', 'build', 'coverage', 'corpus.jsonl', 'dist', 'node_modules']);
  for (const name of readdirSync(root).filter((one) => !made.has(one)))
    cpSync(join(root, name), join(fresh, name), { recursive: true });
});
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

const install = 'npm ci';
const convert = 'npx hearken convert data/samples -o corpus.jsonl --force';

test('the README names the main job', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`${install} && ${convert}`);
});

test('the main job works on a fresh machine: install builds, npx finds the command, and it may be done again', () => {
  run(install, { npm_config_prefer_offline: 'true' });
  // npx keeps a link to the folder in the cache: this one goes with the folder.
  const corpora = [1, 2].map(() => {
    run(convert, { npm_config_cache: join(fresh, 'cache') });
    return readFileSync(join(fresh, 'corpus.jsonl'), 'utf8');
  });
  expect(corpora[0]).toBe(corpora[1]);
  const rows = (corpora[0] ?? '').trimEnd().split('\n');
  for (const row of rows) expect((JSON.parse(row) as { turns: unknown[] }).turns.length).toBeGreaterThan(0);
});

function run(command: string, env: Readonly<Record<string, string>>): void {
  execFileSync('bash', ['-c', command], {
    cwd: fresh,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, npm_config_loglevel: 'error', ...env },
  });
}

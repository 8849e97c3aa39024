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

test('the main job works on a fresh machine: install builds, npx finds the command, and it may be done again', () => {
  const job = 'npm ci && npx hearken convert data/samples -o corpus.jsonl --force';
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(job);
  const corpora = [1, 2].map(() => {
    execFileSync('bash', ['-c', job], {
      cwd: fresh,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, npm_config_prefer_offline: 'true', npm_config_loglevel: 'error' },
    });
    return readFileSync(join(fresh, 'corpus.jsonl'), 'utf8');
  });
  expect(corpora[0]).toBe(corpora[1]);
  const rows = (corpora[0] ?? '').trimEnd().split('\n').map((row) => JSON.parse(row) as { turns: unknown[] });
  expect(rows.length).toBeGreaterThan(0);
  for (const { turns } of rows) expect(turns.length).toBeGreaterThan(0);
});

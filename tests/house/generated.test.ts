import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { generated } from '../../scripts/generated.ts';
import type { Files } from '../../scripts/write.ts';
import { codeOf, isGenerated, root } from './tree.ts';

let files: Files;
beforeAll(async () => {
  files = await generated(root);
});

test('every generated file is as `npm run generate` would write it', () => {
  const stale = [...files].filter(([path, content]) => onDisk(path) !== content).map(([path]) => path);
  expect(stale, `stale: ${stale.join(', ')}; run \`npm run generate\``).toEqual([]);
});

test('no generated file is left over from something that is gone', () => {
  const left = codeOf('src')
    .filter((file) => isGenerated(file) && !files.has(file.path))
    .map(({ path }) => path);
  expect(left, `left over: ${left.join(', ')}; delete it`).toEqual([]);
});

test('generating twice gives the same bytes', async () => {
  expect([...(await generated(root))]).toEqual([...files]);
});

function onDisk(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

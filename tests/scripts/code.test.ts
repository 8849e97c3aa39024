import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { unitFolders } from '../../src/catalog/folders.ts';
import { registries } from '../../scripts/code.ts';
import { write } from '../../scripts/write.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hearken-code-'));
  for (const folder of unitFolders.map((units) => units.folder))
    mkdirSync(join(root, 'src', folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('a new file in a folder of units is in its registry; the registry and other files are not', () => {
  for (const name of ['index.ts', 'README.md', 'loud.ts']) writeFileSync(join(root, 'src/readers', name), '');
  const made = registries(root).get('src/readers/index.ts');
  expect(made).toContain(
    `import { loud } from './loud.ts';\n\n/** Every reader, by id. */\nexport const readers: readonly Reader[] = [loud];\n`,
  );
});

test('a folder without units has an empty registry', () => {
  expect(registries(root).get('src/exporters/index.ts')).toContain('export const exporterIds = [] as const;');
});

test('only what differs is written, and named', () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const files = new Map([
    ['a/one.txt', '1\n'],
    ['two.txt', '2\n'],
  ]);
  write(root, files);
  writeFileSync(join(root, 'two.txt'), 'changed by hand\n');
  write(root, files);
  const lines = said.mock.calls.map(([text]) => text);
  said.mockRestore();
  expect(lines).toEqual(['wrote a/one.txt\n', 'wrote two.txt\n', 'wrote two.txt\n']);
  expect(readFileSync(join(root, 'two.txt'), 'utf8')).toBe('2\n');
});

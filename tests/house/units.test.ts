import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

import { describe, expect, test } from 'vitest';

import { unitName } from '../../src/catalog/registry.ts';
import { unitFolders } from './layers.ts';
import { codeOf, root } from './tree.ts';

const units = unitFolders.flatMap((folder) =>
  codeOf(`src/${folder}`)
    .filter(({ path }) => !path.endsWith('/index.ts'))
    .map(({ path }) => ({ folder, path, id: posix.basename(path, '.ts') })),
);

describe.each(units)('$folder/$id', ({ folder, path, id }) => {
  test('holds one unit, under the name of its file', async () => {
    const found = (await import(join(root, path))) as Readonly<Record<string, { readonly id?: unknown }>>;
    expect(Object.keys(found)).toEqual([unitName(id)]);
    expect(found[unitName(id)]?.id).toBe(id);
    expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });

  test('says what it is in one sentence, and why it matters', async () => {
    const found = (await import(join(root, path))) as Readonly<
      Record<string, { summary: string; why: string }>
    >;
    const { summary = '', why = '' } = found[unitName(id)] ?? {};
    expect(summary).toMatch(/^\S[^\n]*\.$/);
    expect(why).toMatch(/^\S[^\n]*\.$/);
  });

  test('has a test of its own', () => {
    const wanted = `tests/${folder}/${id}.test.ts`;
    expect(existsSync(join(root, wanted)), `${wanted} is missing`).toBe(true);
  });
});

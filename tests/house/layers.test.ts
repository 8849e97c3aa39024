import { expect, test } from 'vitest';

import { unitFolders as catalogued } from '../../src/catalog/folders.ts';
import { layerFaults, unitFolders } from './layers.ts';
import { codeOf } from './tree.ts';

test('every import leads downwards', () => {
  expect(layerFaults(codeOf('src'))).toEqual([]);
});

test('the folders of units are those of the catalogue', () => {
  expect([...unitFolders].sort()).toEqual(catalogued.map(({ folder }) => folder).sort());
});

const files = [
  'source/span',
  'read/reader',
  'records/record',
  'dialects/hash',
  'dialects/bare',
  'readers/text',
  'files/read',
  'cli/run',
  'index',
  'node',
];

test.each([
  ['src/read/reader.ts', `import { hash } from '../dialects/hash.ts'`, 'read is below dialects'],
  ['src/read/reader.ts', `import type { Hash } from '../dialects/hash.ts'`, 'read is below dialects'],
  ['src/read/reader.ts', `type Hash = import('../dialects/hash.ts').Hash`, 'read is below dialects'],
  ['src/read/reader.ts', `const hash = () => import('../dialects/hash.ts')`, 'read is below dialects'],
  ['src/read/reader.ts', `export * from '../dialects/hash.ts'`, 'read is below dialects'],
  ['src/dialects/bare.ts', `import { hash } from './hash.ts'`, 'a unit imports no other unit'],
  ['src/dialects/bare.ts', `import { text } from '../readers/text.ts'`, 'a unit imports no other unit'],
  ['src/source/span.ts', `import { readFileSync } from 'node:fs'`, 'nothing comes from Node'],
  ['src/source/span.ts', `import { readFileSync } from 'fs'`, 'nothing comes from Node'],
  ['src/index.ts', `import { join } from 'node:path'`, 'nothing comes from Node'],
  [
    'src/index.ts',
    `export * from './files/read.ts'`,
    'it brings together catalog and what is below, not files',
  ],
  ['src/cli/run.ts', `import { parse } from '../index.ts'`, 'that is for users of the package'],
  ['src/files/read.ts', `import yargs from 'yargs'`, 'only cli may'],
  ['src/files/read.ts', `import lodash from 'lodash'`, 'not a package that the layers know of'],
  ['src/files/read.ts', `import { span } from '../source/span.js'`, 'expected a path that ends in .ts'],
  ['src/drawer/odd.ts', '', 'its folder has no layer'],
])('%s with `%s` is refused', (path, text, fault) => {
  const others = files
    .map((name) => ({ path: `src/${name}.ts`, text: '' }))
    .filter((file) => file.path !== path);
  expect(layerFaults([...others, { path, text }])).toEqual([expect.stringContaining(fault)]);
});

test('folders of one layer do not import each other in a circle', () => {
  const circle = [
    { path: 'src/read/reader.ts', text: `import '../records/record.ts'` },
    { path: 'src/records/record.ts', text: `import '../read/reader.ts'` },
  ];
  expect(layerFaults(circle)).toEqual([
    'read imports itself by way of another folder',
    'records imports itself by way of another folder',
  ]);
});

test('a comment or a string that reads like an import is none', () => {
  const text = `// import x from '../cli/run.ts'\nconst quote = "import x from '../cli/run.ts'";`;
  expect(layerFaults([{ path: 'src/source/span.ts', text }])).toEqual([]);
});

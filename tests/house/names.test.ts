import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { isGenerated, codeOf, root } from './tree.ts';
import { classFaults, docFaults, drawerFaults, listFaults, noteFaults, topFaults } from './names.ts';
import { pureFolders, unitFolders } from './layers.ts';

const source = codeOf('src');
const all = codeOf('src', 'scripts', 'tests');

const top = [
  ['.ci', '.editorconfig', '.git', '.gitignore', '.npmrc', '.oxfmtrc.json', '.oxlintrc.json'],
  ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'package-lock.json', 'package.json'],
  ['tsconfig.build.json', 'tsconfig.json', 'rolldown.config.js', 'vitest.config.ts', 'vitest.slow.config.ts'],
  ['data', 'schemas', 'scripts', 'src', 'tests'],
].flat();

test('no file or folder is called a drawer', () => {
  expect(drawerFaults(all.map(({ path }) => path))).toEqual([]);
  expect(
    drawerFaults(['src/read/utils.ts', 'tests/helpers/x.ts', 'src/common/a.ts', 'src/read/json-helper.ts']),
  ).toHaveLength(4);
  expect(drawerFaults(['src/read/commonplace.ts', 'src/source/miscount.ts'])).toEqual([]);
});

test('every exported name has a docblock', () => {
  expect(docFaults(source)).toEqual([]);
});

test.each([
  ['export const a = 1;', ['a']],
  ['/** A. */\nexport const a = 1;\nexport const b = 2;', ['b']],
  ['/* not a docblock */\nexport function a() {}', ['a']],
  ['/** Of something else. */\nconst x = 1;\nexport function a() {}', ['a']],
  ['// line\nexport interface A {}', ['A']],
  ['/** é 𝄞 one. */\nexport type A = 1;\nexport type B = 2;', ['B']],
  ["export { a } from './a.ts'; export * from './b.ts';", []],
])('%j leaves %j without docs', (text, names) => {
  const path = 'src/source/a.ts';
  expect(docFaults([{ path, text }])).toEqual(
    names.map((name) => `${path}: ${name} is exported without a docblock`),
  );
});

test('a note of work to be done leads to an issue', () => {
  expect(noteFaults(all)).toEqual([]);
  const word = ['TO', 'DO'].join('');
  const text = `// ${word}: later\n// ${word} https://example.org/hearken/issues/7`;
  expect(noteFaults([{ path: 'src/a.ts', text }])).toEqual([
    `src/a.ts:1: ${word} without a link to an issue`,
  ]);
});

test('what runs anywhere has no classes but errors', () => {
  expect(
    classFaults(source.filter(({ path }) => pureFolders.some((name) => path.startsWith(`src/${name}/`)))),
  ).toEqual([]);
  expect(classFaults([{ path: 'src/read/a.ts', text: 'export class Reader {}' }])).toHaveLength(1);
  expect(classFaults([{ path: 'src/read/a.ts', text: 'class Odd extends Error {}' }])).toEqual([]);
});

test('no list of ids is kept by hand', () => {
  for (const folder of unitFolders) {
    const ids = new Set(codeOf(`src/${folder}`).map(({ path }) => path.replace(/^.*\/|\.ts$/g, '')));
    expect(
      listFaults(
        source.filter((file) => !isGenerated(file)),
        ids,
      ),
    ).toEqual([]);
  }
  const text = `const known = ['csv', 'text', 'records'];`;
  expect(listFaults([{ path: 'src/a.ts', text }], new Set(['csv', 'text', 'records']))).toHaveLength(1);
});

test('the top level holds what belongs there', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => new RegExp(`^${line.replaceAll('/', '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  const names = readdirSync(root).filter((name) => !ignored.some((pattern) => pattern.test(name)));
  expect(topFaults(names, top)).toEqual([]);
  expect(topFaults(['src', 'notes.txt'], top)).toEqual(['notes.txt: not a file of the top level']);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadedWith, root } from '../house/tree.ts';
import { staleBuild } from '../readme/shell.ts';

// Whoever calls the command in a loop waits for all that it loads. What that may be is told here by name: on a machine
// that does other work, too, times tell nothing.

/** Files and what is loaded with them, and with that: paths from the root, and the names of packages. */
function loaded(...paths: readonly string[]): { files: readonly string[]; packages: readonly string[] } {
  const files = new Set(paths);
  const packages = new Set<string>();
  for (const path of files)
    for (const name of loadedWith({ path, text: readFileSync(join(root, path), 'utf8') }))
      if (name.startsWith('.')) files.add(posix.join(posix.dirname(path), name));
      else packages.add(name);
  return { files: [...files], packages: [...packages].sort() };
}

const foldersOf = (files: readonly string[]): string[] =>
  [...new Set(files.map((path) => path.split('/')[1] ?? ''))].sort();

describe('as it is written', () => {
  test('the command begins with little more than its arguments and outputs', () => {
    const { files, packages } = loaded('src/cli/main.ts');
    expect(foldersOf(files)).toEqual(['cli', 'diagnostic', 'files']);
    expect(files.length).toBeLessThan(20);
    expect(packages).toEqual(['node:fs', 'node:path']);
  });

  test.each(['messages', 'records', 'text'])(
    'a conversion to %s loads no other exporter, and no yargs',
    (to) => {
      const exporter = `src/exporters/${to}.ts`;
      const { files, packages } = loaded('src/cli/main.ts', 'src/cli/convert.ts', exporter);
      expect(files.filter((path) => path.startsWith('src/exporters/'))).toEqual([
        exporter,
        'src/exporters/index.ts',
      ]);
      expect(foldersOf(files)).toEqual([
        'cli',
        'diagnostic',
        'dialects',
        'export',
        'exporters',
        'files',
        'language',
        'lexicons',
        'read',
        'readers',
        'records',
        'run',
        'source',
        'transcript',
      ]);
      expect(packages).toEqual(['node:fs', 'node:path', 'zod/mini']);
    },
  );
});

test('the rule of languages knows what is plain without the package that knows the others', () => {
  const { packages } = loaded('src/rules/non-target-language-turn.ts');
  expect(packages).toEqual(['zod/mini']);
});

describe('as it is built', () => {
  let folder: string;
  beforeAll(() => {
    const stale = staleBuild(root);
    if (stale) throw new Error(stale);
    folder = mkdtempSync(join(tmpdir(), 'hearken-start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const textOf = (...chunks: readonly string[]): string =>
    loaded(...chunks.map((name) => `dist/cli/${name}.js`))
      .files.map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');

  test('what is loaded later is in chunks of its own', () => {
    expect(textOf('help')).toMatch('YError');
    expect(textOf('convert')).toMatch('ZodError');
    expect(textOf('main')).not.toMatch(/YError|ZodError/);
    expect(textOf('main', 'convert', 'records', 'messages', 'text')).not.toMatch(/YError|CsvError/);
  });

  /** The modules of Node that a process has loaded when it ends. */
  function modulesOf(...args: readonly string[]): string[] {
    const list = join(folder, 'modules.json');
    const note = `process.on('exit', () => process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(list)},
      JSON.stringify(process.moduleLoadList)))`;
    const line = ['--import', `data:text/javascript,${encodeURIComponent(note)}`, ...args];
    expect(spawnSync(process.execPath, line, { cwd: root, stdio: 'ignore' }).status).toBe(0);
    const names = JSON.parse(readFileSync(list, 'utf8')) as string[];
    return names.flatMap((name) => /^NativeModule (?!internal\/)(.*)/.exec(name)?.[1] ?? []);
  }

  test.each([
    '--version',
    'convert data/samples/after-the-move.txt --to messages -q',
    'convert data/samples/after-the-move.txt --to records -q',
  ])('hearken %s needs nothing of Node but files, paths, standard streams and the clock', (line) => {
    const needed = `import 'node:fs'; import 'node:path'; process.stdout; process.stderr; performance.now();
      await import('node:path')`;
    const bare = new Set(modulesOf('--input-type=module', '-e', needed));
    expect(modulesOf('dist/cli/main.js', ...line.split(' ')).filter((name) => !bare.has(name))).toEqual([]);
  });
});

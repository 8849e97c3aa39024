import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { root } from '../house/tree.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};
const talk = 'A talk.\n\n### Human: I could not sleep again.\n\n### Assistant: *nods* What kept you awake?\n';

const place = mkdtempSync(join(tmpdir(), 'hearken-package-'));
const user = join(place, 'user');
const installed = join(user, 'node_modules/hearken');
let packed: readonly string[];

beforeAll(() => {
  const copy = join(place, 'copy');
  mkdirSync(copy);
  for (const name of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'rolldown.config.js',
    'LICENSE',
    'README.md',
    'src',
    'schemas',
  ])
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // `npm pack` builds first, as it does before a release.
  const told = run(copy, 'npm', 'pack', '--json', '--pack-destination', place);
  const [pack] = JSON.parse(told.slice(told.search(/^\[/m))) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = pack.files.map(({ path }) => path);
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "name": "user", "private": true, "type": "module" }\n');
  writeFileSync(join(user, 'talk.txt'), talk);
  run(user, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', join(place, pack.filename));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the packed package', () => {
  test('holds what is built, the schemas and the papers, and nothing else', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'dist/cli/main.js',
        'schemas/record.v1.schema.json',
      ]),
    );
    expect(
      packed.filter(
        (path) => !/^(?:LICENSE|README\.md|package\.json|dist\/.+\.(?:js|d\.ts)|schemas\/[^/]+)$/.test(path),
      ),
    ).toEqual([]);
  });

  test('has every file that its manifest names', () => {
    const { bin, exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
      exports: Record<string, string | Record<string, string>>;
    };
    const targets = [
      ...Object.values(bin),
      ...Object.values(exports).flatMap((one) => (typeof one === 'string' ? one : Object.values(one))),
    ];
    expect(targets.filter((target) => !target.includes('*') && !existsSync(join(installed, target)))).toEqual(
      [],
    );
  });

  test('brings its own dependencies and no others', () => {
    const { packages } = JSON.parse(readFileSync(join(user, 'node_modules/.package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string; hasInstallScript?: boolean }>;
    };
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(`${name} ${packages[`node_modules/${name}`]?.version}`).toBe(`${name} ${version}`);
    expect(Object.keys(packages)).not.toContain('node_modules/typescript');
    expect(Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
  });
});

describe('the installed command', () => {
  test('tells its version', () => {
    expect(run(user, join('node_modules/.bin/hearken'), '--version')).toBe(`${manifest.version}\n`);
    expect(run(user, 'npx', '--no', '--', 'hearken', '--version')).toBe(`${manifest.version}\n`);
  });

  test('converts', () => {
    run(user, join('node_modules/.bin/hearken'), 'convert', 'talk.txt', '-o', 'talk.jsonl');
    const rows = readFileSync(join(user, 'talk.jsonl'), 'utf8').trimEnd().split('\n');
    expect(rows).toHaveLength(1);
    const { preamble, turns, epilogue } = JSON.parse(rows[0] ?? '') as {
      preamble: string;
      turns: { marker: string; text: string; role: string }[];
      epilogue: string;
    };
    expect(turns.map(({ role, text }) => [role, text])).toEqual([
      ['human', 'I could not sleep again.'],
      ['assistant', '*nods* What kept you awake?'],
    ]);
    expect(preamble + turns.map(({ marker, text }) => marker + text).join('') + epilogue).toBe(talk);
  });
});

const use = `import { parse } from 'hearken';
import { convert } from 'hearken/node';
import schema from 'hearken/schemas/record.v1.schema.json' with { type: 'json' };

const labels = parse('### Human: Hello.').conversations.flatMap(({ turns }) => turns.map(({ label }) => label));
const ledger = await convert(['talk.txt'], { output: 'again.jsonl' });
console.log(JSON.stringify([labels, ledger.turns, schema.$id]));
`;

describe('the installed library', () => {
  test('is imported by plain Node', () => {
    writeFileSync(join(user, 'use.mjs'), use);
    expect(JSON.parse(run(user, process.execPath, 'use.mjs'))).toEqual([
      ['Human'],
      2,
      'https://hearken.dev/schemas/record.v1.schema.json',
    ]);
  });

  test('is required by plain Node', () => {
    const script = `const { parse } = require('hearken'); console.log(parse('### Human: Hello.').conversations.length)`;
    expect(run(user, process.execPath, '--input-type=commonjs', '-e', script)).toBe('1\n');
  });

  test('has types that stand on their own, without those of Node', () => {
    writeFileSync(
      join(user, 'use.ts'),
      `${use}
export const texts: readonly string[] = labels;
export const turns: number = ledger.turns;
// @ts-expect-error a count is no string
export const wrong: string = ledger.turns;
`,
    );
    const options = {
      strict: true,
      noEmit: true,
      target: 'ES2023',
      lib: ['ES2023', 'DOM'],
      module: 'NodeNext',
      resolveJsonModule: true,
      types: [],
    };
    writeFileSync(
      join(user, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['use.ts'] }),
    );
    expect(run(user, join(root, 'node_modules/.bin/tsc'), '-p', '.')).toBe('');
  });
});

function run(folder: string, command: string, ...args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error' },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const root = join(import.meta.dirname, '../..');

/**
 * Compiles the files layer as it stands, for child processes with pipes of their own: gives a function that tells how
 * to run a script in which `files/*.js` can be imported.
 */
export function compiled(): (script: string) => readonly [command: string, args: readonly string[]] {
  const out = mkdtempSync(join(tmpdir(), 'hearken-compiled-'));
  beforeAll(() => {
    const settings = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noEmit: false, rootDir: join(root, 'src'), outDir: out, types: [] },
      files: ['blocks', 'output'].map((name) => join(root, `src/files/${name}.ts`)),
      include: [],
    };
    writeFileSync(join(out, 'tsconfig.json'), JSON.stringify(settings));
    writeFileSync(join(out, 'package.json'), '{ "type": "module" }');
    symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', out, '--types', 'node'],
      {
        stdio: 'inherit',
      },
    );
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  return (script) => {
    const preamble = ['blocks', 'output'].map(
      (name) => `import * as ${name} from '${out}/files/${name}.js';`,
    );
    return [process.execPath, ['--input-type=module', '-e', [...preamble, script].join('\n')]];
  };
}

import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll } from 'vitest';

/** Modules of the files layer, compiled as they stand, for processes with pipes of their own. */
export interface Compiled {
  /** The text of a script in which each module goes by its name. */
  scriptOf(body: string): string;
  /** Runs such a script. */
  spawn(body: string, args?: readonly string[]): ChildProcessByStdio<Writable, Readable, Readable>;
}

/** Compiles these modules before the tests of a file. */
export function compiled(...modules: readonly string[]): Compiled {
  const out = mkdtempSync(join(tmpdir(), 'hearken-compiled-'));
  beforeAll(() => compile(modules, out));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  const scriptOf = (body: string) =>
    [...modules.map((name) => `import * as ${name} from '${out}/files/${name}.js';`), body].join('\n');
  let scripts = 0;
  return {
    scriptOf,
    spawn(body, args = []) {
      const path = join(out, `script-${scripts++}.mjs`);
      writeFileSync(path, scriptOf(body));
      return spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    },
  };
}

const root = join(import.meta.dirname, '../..');

function compile(modules: readonly string[], out: string): void {
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { noEmit: false, rootDir: join(root, 'src'), outDir: out },
    files: modules.map((name) => join(root, `src/files/${name}.ts`)),
    include: [],
  };
  writeFileSync(join(out, 'tsconfig.json'), JSON.stringify(settings));
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', out], {
    stdio: 'inherit',
  });
}

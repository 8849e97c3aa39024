import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { root } from './tree.ts';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly engines?: { readonly node?: string };
}

const manifest = read('package.json') as Entry & {
  readonly name: string;
  readonly type: string;
  readonly license: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
};
const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, Entry>> };
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

describe('the manifest', () => {
  test('is that of an ES module for the Node versions that it names', () => {
    expect(manifest).toMatchObject({ name: 'hearken', type: 'module', license: 'MIT', sideEffects: false });
    expect(manifest.engines?.node).toBe('>=20.19.0');
    expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toMatch(/^MIT License\n/);
  });

  test('names types before code, and only what a source file is built to', () => {
    const targets = Object.values(manifest.exports).flatMap((target) => {
      if (typeof target === 'string') return [target];
      expect(Object.keys(target)).toEqual(['types', 'default']);
      return Object.values(target);
    });
    const missing = [...targets, ...Object.values(manifest.bin)]
      .map((target) => target.replace(/^\.\//, '').replace(/^dist\/(.*?)(?:\.d\.ts|\.js)$/, 'src/$1.ts'))
      .filter((path) => !existsSync(join(root, path.replace('/*.json', ''))));
    expect(missing).toEqual([]);
  });

  test('takes every dependency at one exact version', () => {
    for (const [name, version] of Object.entries(wanted))
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+$/);
  });
});

describe('the lock', () => {
  test('holds what the manifest wants', () => {
    for (const [name, version] of Object.entries(wanted))
      expect(`${name} ${lock.packages[`node_modules/${name}`]?.version}`).toBe(`${name} ${version}`);
  });

  test('names no registry', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('holds the package of every platform, without which `npm ci` stops', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) =>
            !(`${path}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages),
        )
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

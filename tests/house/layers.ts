import { builtinModules } from 'node:module';
import { posix } from 'node:path';

import { type Code, importsOf } from './tree.ts';

/** The folders of `src`, from the lowest layer up. A file imports from lower layers and from its own folder. */
export const layers: readonly (readonly string[])[] = [
  ['source'],
  ['diagnostic'],
  ['transcript'],
  ['lexicons'],
  ['language'],
  ['read', 'export', 'records', 'lint', 'measure', 'privacy', 'safety'],
  ['dialects', 'readers', 'exporters', 'rules', 'reporters', 'metrics', 'displays'],
  ['catalog'],
  ['files'],
  ['run'],
  ['cli'],
];

/** Folders whose files are units: these import no other unit; the registry beside them imports them all. */
export const unitFolders: readonly string[] = [
  'dialects',
  'readers',
  'exporters',
  'rules',
  'reporters',
  'metrics',
  'displays',
];

/** The highest layer of what runs anywhere, a browser too. */
const highestPure = 'catalog';

/** The folders of what runs anywhere. */
export const pureFolders: readonly string[] = layers.slice(0, layerOf(highestPure) + 1).flat();

/** The files that stand in `src` itself, and the highest layer that each brings together. */
const tops: ReadonlyMap<string, string> = new Map([
  ['src/parse.ts', highestPure],
  ['src/render.ts', highestPure],
  ['src/index.ts', highestPure],
  ['src/node.ts', 'run'],
  ['src/lint-text.ts', highestPure],
  ['src/testing.ts', highestPure],
]);

/** Those of them that users import, and nothing in `src` but another one. */
const doors: ReadonlySet<string> = new Set(['src/index.ts', 'src/node.ts', 'src/testing.ts']);

/** Which folders may import a package of the registry. */
const packages: ReadonlyMap<string, readonly string[]> = new Map([
  ['@huggingface/tokenizers', ['language']],
  ['bitcoin-address-validation', ['privacy']],
  ['csv-stringify', ['exporters', 'displays']],
  ['eld', ['language']],
  ['fast-glob', ['files']],
  ['fast-string-width', ['reporters', 'measure']],
  ['gpt-tokenizer', ['language']],
  ['jsonc-parser', ['files']],
  ['ibantools', ['privacy']],
  ['libphonenumber-js', ['privacy', 'rules']],
  ['pako', ['metrics']],
  ['picocolors', ['cli']],
  ['picomatch', ['files']],
  ['syllable', ['language']],
  ['yargs', ['cli']],
  [
    'zod',
    [
      'lint',
      'rules',
      'measure',
      'metrics',
      'records',
      'exporters',
      'readers',
      'catalog',
      'files',
      'run',
      'cli',
    ],
  ],
]);

/** Everything in the import statements that breaks the order of the layers, in words. */
export function layerFaults(files: readonly Code[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  const faults = files.flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const fault = specifier.startsWith('.')
        ? relativeFault(file.path, posix.join(posix.dirname(file.path), specifier), known)
        : packageFault(file.path, specifier);
      return fault === undefined ? [] : [`${file.path} imports ${specifier}: ${fault}`];
    }),
  );
  const homeless = files.filter(({ path }) => heightOf(path) < 0);
  return [
    ...homeless.map(({ path }) => `${path}: its folder has no layer`),
    ...faults,
    ...folderCycles(files),
  ];
}

function relativeFault(from: string, to: string, known: ReadonlySet<string>): string | undefined {
  if (!known.has(to)) return 'there is no such file; expected a path that ends in .ts';
  if (doors.has(to))
    return doors.has(from) ? undefined : 'that is for users of the package; import what it passes on';
  const [own, other] = [folderOf(from), folderOf(to)];
  const top = tops.get(from);
  if (top)
    return heightOf(to) <= layerOf(top)
      ? undefined
      : `it brings together ${top} and what is below, not ${other}`;
  if (own === other)
    return unitFolders.includes(own) && posix.basename(from) !== 'index.ts'
      ? 'a unit imports no other unit'
      : undefined;
  if (heightOf(from) > heightOf(to)) return undefined;
  if (heightOf(from) < heightOf(to)) return `${own} is below ${other}`;
  return unitFolders.includes(own) ? 'a unit imports no other unit' : undefined;
}

function packageFault(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    return heightOf(from) <= layerOf(highestPure)
      ? `up to ${highestPure} nothing comes from Node`
      : undefined;
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const allowed = packages.get(name);
  if (!allowed) return 'not a package that the layers know of';
  return allowed.includes(folderOf(from)) ? undefined : `only ${allowed.join(', ')} may`;
}

/** Folders of one layer that import each other in a circle. */
function folderCycles(files: readonly Code[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const file of files)
    for (const specifier of importsOf(file).filter((one) => one.startsWith('.'))) {
      const [own, other] = [folderOf(file.path), folderOf(posix.join(posix.dirname(file.path), specifier))];
      if (own !== other && layerOf(own) === layerOf(other))
        edges.set(own, (edges.get(own) ?? new Set()).add(other));
    }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(edges.get(from) ?? [])].some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    );
  return [...edges.keys()]
    .filter((folder) => reaches(folder, folder))
    .map((folder) => `${folder} imports itself by way of another folder`);
}

function folderOf(path: string): string {
  return path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '';
}

function heightOf(path: string): number {
  return layerOf(tops.get(path) ?? folderOf(path));
}

function layerOf(folder: string): number {
  return layers.findIndex((layer) => layer.includes(folder));
}

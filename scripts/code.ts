import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { unitFolders } from '../src/catalog/folders.ts';
import { registryCode } from '../src/catalog/registry.ts';
import { kernelFiles } from './kernel.ts';
import { lexiconFiles } from './lexicons.ts';
import type { Files } from './write.ts';

/** The code that is generated: registries, lexicons, the kernel. It loads no unit, so that it can mend what no longer compiles. */
export async function code(root: string): Promise<Files> {
  return new Map([...registries(root), ...lexiconFiles(root), ...(await kernelFiles(root))]);
}

/** The registry of every folder of units, from its listing. */
export function registries(root: string): Files {
  return new Map(
    unitFolders.map((units) => {
      const folder = `src/${units.folder}`;
      return [`${folder}/index.ts`, registryCode(units, unitIds(join(root, folder)))];
    }),
  );
}

function unitIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -'.ts'.length));
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { UsageError } from '../../src/diagnostic/usage-error.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { type Comparison, compareCorpus, compareVectors } from './compare-lexical.ts';
import { type Package, packages, vectors } from './lexical.ts';
import { type Python, pythonWith } from './python.ts';

/** `npm run conformance`: holds what is computed here to the programs that it is named after, on real corpora. */
const folder = process.env['HEARKEN_CORPORA'] ?? join('..', 'shared', 'corpora');

/** What has to be stated to read a corpus. */
const stated: Readonly<Record<string, ReadOptions>> = { qlora: { fields: ['prompt', 'generation'] } };

const corpora = existsSync(folder)
  ? readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())
  : [];
if (corpora.length === 0)
  console.log(`skipped: no corpora at ${folder} (HEARKEN_CORPORA names another place)`);

for (const [by, { requirement }] of Object.entries(packages)) {
  const python = pythonWith(requirement, join('build', 'python'));
  if ('missing' in python) console.log(`${requirement}: skipped, ${python.missing}`);
  else await compareLexical(by as Package, requirement, python);
}

async function compareLexical(by: Package, requirement: string, python: Python): Promise<void> {
  tell(`${requirement}, committed vectors`, compareVectors(vectors(), by, python));
  for (const { name } of corpora) {
    try {
      tell(
        `${requirement}, ${name}`,
        await compareCorpus([join(folder, name)], stated[name] ?? {}, by, python),
      );
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.log(`${requirement}, ${name}: skipped, ${error.message}`);
    }
  }
}

function tell(what: string, { texts, differences }: Comparison): void {
  console.log(`${what}: ${texts} texts, ${differences.length} numbers differ`);
  for (const one of differences.slice(0, 20)) console.log(`  ${one}`);
  if (differences.length > 0) process.exitCode = 1;
}

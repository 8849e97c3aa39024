import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { UsageError } from '../../src/diagnostic/usage-error.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import type { VaderRelease } from '../../src/language/vader-tokens.ts';
import { pythonWith } from './python.ts';
import { compareVader, releases } from './vader.ts';

/** `npm run conformance`: holds what is computed here to the programs that it is named after, on real corpora. */
const folder = process.env['HEARKEN_CORPORA'] ?? join('..', 'shared', 'corpora');

/** What has to be stated to read a corpus. */
const stated: Readonly<Record<string, ReadOptions>> = { qlora: { fields: ['prompt', 'generation'] } };

if (!existsSync(folder))
  console.log(`skipped: no corpora at ${folder} (HEARKEN_CORPORA names another place)`);
else for (const release of releases) await compareAll(release);

async function compareAll(release: VaderRelease): Promise<void> {
  const reference = `vaderSentiment==${release}`;
  const python = pythonWith(reference, join('build', 'python'));
  if ('missing' in python) return console.log(`${reference}: skipped, ${python.missing}`);
  let all = 0;
  let wrong = 0;
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    try {
      const paths = [join(folder, name)];
      const { turns, differences } = await compareVader(paths, stated[name] ?? {}, release, python);
      console.log(`${reference}, ${name}: ${turns} turns, ${differences.length} differ`);
      for (const one of differences.slice(0, 20)) console.log(`  ${one}`);
      all += turns;
      wrong += differences.length;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.log(`${reference}, ${name}: skipped, ${error.message}`);
    }
  }
  console.log(`${reference}: ${all} turns in all, ${wrong} differ`);
  if (wrong > 0) process.exitCode = 1;
}

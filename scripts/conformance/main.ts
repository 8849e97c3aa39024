import { join } from 'node:path';

import type { Outcome } from './outcome.ts';
import { syllableOutcomes } from './syllables.ts';
import { vaderOutcomes } from './vader.ts';

/** `npm run conformance`: holds what is computed here to the programs that it is named after, on real data. */
const corpora = process.env['HEARKEN_CORPORA'] ?? join('..', 'shared', 'corpora');
const environments = join('build', 'python');

show(syllableOutcomes(environments));
for await (const outcome of vaderOutcomes(corpora, environments)) show(outcome);

function show(outcome: Outcome): void {
  if ('skipped' in outcome) return console.log(`${outcome.what}: skipped, ${outcome.skipped}`);
  const { what, compared, differences } = outcome;
  console.log(`${what}: ${compared} compared, ${differences.length} differ`);
  for (const one of differences.slice(0, 20)) console.log(`  ${one}`);
  if (differences.length > 0) process.exitCode = 1;
}

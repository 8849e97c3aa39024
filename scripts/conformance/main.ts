import { join } from 'node:path';

import { type Corpus, corporaIn } from './corpora.ts';
import { lexicalCorpusOutcomes, lexicalVectorOutcomes } from './compare-lexical.ts';
import type { Outcome } from './outcome.ts';
import { syllableOutcomes } from './syllables.ts';
import { oddSpellings, tokenOutcomes } from './tokens.ts';
import { oddFeelings, vaderOutcomes } from './vader.ts';

/** `npm run conformance`: holds what is computed here to the programs that it is named after, on real data. */
const folder = process.env['HEARKEN_CORPORA'] ?? join('..', 'shared', 'corpora');
const environments = join('build', 'python');

show(syllableOutcomes(environments));
lexicalVectorOutcomes(environments).forEach(show);
vaderOutcomes(oddFeelings, environments).forEach(show);
tokenOutcomes(oddSpellings, environments).forEach(show);
for await (const corpus of corporaIn(folder)) {
  if ('skipped' in corpus) show(corpus);
  else for (const one of await outcomesOn(corpus)) show(one);
}

async function outcomesOn(corpus: Corpus): Promise<Outcome[]> {
  return [
    ...(await lexicalCorpusOutcomes(corpus, environments)),
    ...vaderOutcomes(corpus, environments),
    ...tokenOutcomes(corpus, environments),
  ];
}

function show(outcome: Outcome): void {
  if ('skipped' in outcome) return console.log(`${outcome.what}: skipped, ${outcome.skipped}`);
  const { what, compared, differences } = outcome;
  console.log(`${what}: ${compared} compared, ${differences.length} differ`);
  for (const one of differences.slice(0, 20)) console.log(`  ${one}`);
  if (differences.length > 0) process.exitCode = 1;
}

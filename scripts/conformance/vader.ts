import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { sentiment } from '../../src/language/sentiment.ts';
import type { VaderRelease } from '../../src/language/vader-tokens.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { read } from '../../src/run/read.ts';
import type { Outcome } from './outcome.ts';
import { pythonWith } from './python.ts';

const releases: readonly VaderRelease[] = ['3.3.1', '3.3.2'];

/** What has to be stated to read a corpus. */
const stated: Readonly<Record<string, ReadOptions>> = { qlora: { fields: ['prompt', 'generation'] } };

/** A turn, and where it is said. */
interface Said {
  readonly place: string;
  readonly text: string;
}

/** Compares the sentiment of every turn of the corpora with the reference. What differs is told without its text. */
export async function* vaderOutcomes(corpora: string, environments: string): AsyncGenerator<Outcome> {
  if (!existsSync(corpora))
    return yield {
      what: 'vaderSentiment',
      skipped: `no corpora at ${corpora} (HEARKEN_CORPORA names another place)`,
    };
  for (const { name } of readdirSync(corpora, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    let said: Said[];
    try {
      said = await turnsOf(join(corpora, name), stated[name] ?? {});
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      yield { what: name, skipped: error.message };
      continue;
    }
    for (const release of releases) yield compared(name, said, release, environments);
  }
}

async function turnsOf(path: string, options: ReadOptions): Promise<Said[]> {
  const said: Said[] = [];
  for await (const batch of read([path], { read: options }))
    for (const { id, turns } of batch)
      for (const { index, body } of turns) said.push({ place: `${id}, turn ${index}`, text: body.text });
  return said;
}

function compared(name: string, said: readonly Said[], release: VaderRelease, environments: string): Outcome {
  const reference = `vaderSentiment==${release}`;
  const what = `${reference}, ${name}`;
  const python = pythonWith(reference, environments);
  if ('missing' in python) return { what, skipped: python.missing };
  const input = said.map(({ text }) => JSON.stringify(text));
  const expected = python(join('scripts', 'conformance', 'vader.py'), input);
  const differences = said.flatMap(({ place, text }, index) => {
    const { compound, positive, negative, neutral } = sentiment(text, release);
    const found = [compound, positive, negative, neutral].join(' ');
    return found === expected[index] ? [] : [`${place}: ${found}, expected ${expected[index]}`];
  });
  return { what, compared: said.length, differences };
}

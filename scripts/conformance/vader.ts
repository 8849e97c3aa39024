import { join } from 'node:path';

import { sentiment } from '../../src/language/sentiment.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { read } from '../../src/run/read.ts';
import type { VaderRelease } from '../../src/language/vader-tokens.ts';
import type { Python } from './python.ts';

/** The releases of the reference that the sentiment of a text is held to. */
export const releases: readonly VaderRelease[] = ['3.3.1', '3.3.2'];

/** How many turns were compared, and those about which the two differ: their place, and what each says. */
export interface Comparison {
  readonly turns: number;
  readonly differences: readonly string[];
}

/** Compares the sentiment of every turn below some paths with a release of the reference. Texts stay out of what it tells. */
export async function compareVader(
  paths: readonly string[],
  options: ReadOptions,
  release: VaderRelease,
  python: Python,
): Promise<Comparison> {
  const places: string[] = [];
  const texts: string[] = [];
  for await (const batch of read(paths, { read: options }))
    for (const { id, turns } of batch)
      for (const { index, body } of turns) {
        places.push(`${id}, turn ${index}`);
        texts.push(body.text);
      }
  const expected = python(
    join('scripts', 'conformance', 'vader.py'),
    texts.map((text) => JSON.stringify(text)),
  );
  const differences = texts.flatMap((text, index) => {
    const { compound, positive, negative, neutral } = sentiment(text, release);
    const found = [compound, positive, negative, neutral].join(' ');
    return found === expected[index] ? [] : [`${places[index]}: ${found}, expected ${expected[index]}`];
  });
  return { turns: texts.length, differences };
}

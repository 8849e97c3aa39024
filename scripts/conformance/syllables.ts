import { join } from 'node:path';

import { syllables } from '../../src/language/syllables.ts';
import type { Outcome } from './outcome.ts';
import { pythonWith } from './python.ts';

const reference = 'cmudict==1.1.3';

/**
 * Compares the syllables of every word of the CMU Pronouncing Dictionary that a token can be. What differs is told as the
 * line that the word list wants.
 */
export function syllableOutcomes(environments: string): Outcome {
  const python = pythonWith(reference, environments);
  if ('missing' in python) return { what: reference, skipped: python.missing };
  const lines = python([join('scripts', 'conformance', 'syllables.py')], []);
  const rows = lines.map((line) => line.split('\t') as [string, string]);
  const words = rows.filter(([word]) => /^[a-z]+(?:'[a-z]+)*$/.test(word));
  const wrong = words.filter(([word, count]) => syllables(word) !== Number(count));
  return { what: reference, compared: words.length, differences: wrong.map((row) => row.join('\t')) };
}

import fc from 'fast-check';

import type { Texts } from './corpora.ts';
import type { Outcome } from './outcome.ts';
import { pythonWith } from './python.ts';

/** A comparison of what is worked out for each text with what a Python program prints for it. */
export interface TextComparison {
  /** The package that the program needs, with its version. */
  readonly requirement: string;
  readonly environments: string;
  /** The program, which reads a text a line, as JSON, and its arguments. */
  readonly program: readonly string[];
  readonly corpus: Texts;
  readonly own: (text: string) => string;
}

/** Compares text by text. What differs is told by its place, without the text. */
export function compareTexts({ requirement, environments, program, corpus, own }: TextComparison): Outcome {
  const what = [requirement, ...program.slice(1, 2), corpus.name].join(', ');
  const python = pythonWith(requirement, environments);
  if ('missing' in python) return { what, skipped: python.missing };
  const expected = python(
    program,
    corpus.said.map(({ text }) => JSON.stringify(text)),
  );
  const differences = corpus.said.flatMap(({ place, text }, index) => {
    const found = own(text);
    return found === expected[index] ? [] : [`${place}: ${found}, expected ${expected[index]}`];
  });
  return { what, compared: corpus.said.length, differences };
}

/** Texts that nobody writes: any characters, or some bits in any order. */
export function oddTexts(bits: readonly string[]): Texts {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((one) => one.join('')),
  );
  return {
    name: 'odd texts',
    said: fc
      .sample(texts, { numRuns: 50_000, seed: 1 })
      .map((text, index) => ({ place: `odd text ${index}`, text })),
  };
}

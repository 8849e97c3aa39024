import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/tree.ts';

/** Invented utterances, and what published programs say of them: the package diversity 0.3.1, and gzip of Python 3.11. */
export interface Repetition {
  readonly name: string;
  readonly utterances: readonly string[];
  readonly selfRepetition: number;
  readonly selfRepetition3: number;
  readonly nGramDiversity: number;
  readonly nGramDiversity2: number;
  readonly bytes: number;
  readonly gzip: number;
}

/** The vectors that are committed. */
export const vectors = JSON.parse(
  readFileSync(join(root, 'tests/fixtures/repetition.json'), 'utf8'),
) as readonly Repetition[];

import { stance } from '../lexicons/phrases/stance.ts';
import type { Passage } from './passage.ts';
import type { Tokens } from './tokeniser.ts';

/** A clause: one thing said of one who acts. `words`: which of the text's word tokens are in it, half-open. */
export interface Clause extends Passage {
  readonly first: number;
  readonly last: number;
  /** The index of its sentence. */
  readonly sentence: number;
}

/**
 * The clauses of a text whose words (tokeniser `word`) and sentences are known. A clause ends with its sentence, at a
 * comma, semicolon, colon, dash or bracket, before a conjunction, and before `and` or `or` with one who acts behind it.
 *
 *   "I was tired, but I did not want to hurt or upset her and she knew."
 *    ^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^
 */
export function findClauses(text: string, tokens: Tokens, sentences: readonly Passage[]): Clause[] {
  const { words, from, to } = tokens;
  const found: Clause[] = [];
  let sentence = 0;
  let first = 0;
  for (let at = 1; at <= words.length; at++) {
    const passed = to[at - 1] ?? 0;
    while (sentence < sentences.length - 1 && (sentences[sentence]?.to ?? 0) < passed) sentence++;
    if (at < words.length && (from[at] ?? 0) < (sentences[sentence]?.to ?? 0) && !begins(text, tokens, at))
      continue;
    found.push({ from: from[first] ?? 0, to: passed, first, last: at, sentence });
    first = at;
  }
  return found;
}

function begins(text: string, { words, from, to }: Tokens, at: number): boolean {
  const word = words[at] ?? '';
  if (conjunctions.has(word)) return true;
  if (isParted(text, to[at - 1] ?? 0, from[at] ?? 0)) return true;
  return coordinators.has(word) && acts.has(words[at + 1] ?? '');
}

/** Whether a mark that ends a clause stands between two words. */
function isParted(text: string, from: number, to: number): boolean {
  return !(to - from === 1 && text.charCodeAt(from) === 0x20) && mark.test(text.slice(from, to));
}

const conjunctions: ReadonlySet<string> = new Set(stance.conjunction);
const coordinators: ReadonlySet<string> = new Set(stance.coordinator);
const acts: ReadonlySet<string> = new Set([
  ...stance.first,
  ...stance.third,
  'my',
  'our',
  'the',
  'you',
  'it',
  "it's",
]);
const mark = /[,;:()[\]–—…，；：、]|--| - |\.\.|\n/;

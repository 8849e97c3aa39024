import { stance as lists } from '../lexicons/phrases/stance.ts';
import type { Clause } from './clauses.ts';
import type { TextView } from './text-view.ts';
import { phraseLength, wordPhrases } from './word-phrases.ts';

/** How a place in a text means what it says. All false: the speaker says it of themself, now, and as a fact. */
export interface Stance {
  /** A negator stands up to four words before it in its clause: `I never wanted to`, `I don't`, `too scared to`. */
  readonly negated: boolean;
  /** It is told of a time that is over: `when I was twelve`, `years ago`, `I used to`. */
  readonly past: boolean;
  /** The one who acts is somebody else: `my friend`, `she`. */
  readonly thirdPerson: boolean;
  /** Its sentence is a question. */
  readonly question: boolean;
  /** It is a condition or a thought: `if I`, `I would`. */
  readonly hypothetical: boolean;
  /** It stands between quotation marks, or on a quoted line. */
  readonly quoted: boolean;
}

/** The stance of `text.slice(from, to)`: of a phrase that was found there, say. Word lists decide, in English. */
export function stance(view: TextView, from: number, to: number): Stance {
  const { words } = view.tokens('word');
  const clause = clauseAt(view, from);
  const sentence = clause === undefined ? undefined : view.sentences[clause.sentence];
  const head = clause === undefined ? 0 : wordAt(view, from, clause);
  const before = { words, first: clause?.first ?? 0, head };
  return {
    negated: isNegated(before),
    past: clause !== undefined && isPast(view, clause, before),
    thirdPerson: clause !== undefined && actor(view, clause, head) === 'third',
    question: sentence?.question === true,
    hypothetical: has(supposed, words, before.first, head),
    quoted: view.quotations.some((one) => one.from <= from && to <= one.to),
  };
}

/** The words of a clause up to a place. */
interface Before {
  readonly words: readonly string[];
  readonly first: number;
  readonly head: number;
}

const reach = 4;

function isNegated({ words, first, head }: Before): boolean {
  for (let at = Math.max(first, head - reach - 2); at < head;) {
    // "can't stop" denies nothing of what follows.
    const passed = phraseLength(affirmers, words, at, head);
    if (passed === 0 && at >= head - reach && isNegator(words[at] ?? '')) return true;
    const denied = phraseLength(deniers, words, at, head);
    if (passed === 0 && denied > 0 && at + denied > head - reach) return true;
    at += Math.max(passed, 1);
  }
  return false;
}

function isNegator(word: string): boolean {
  return negators.has(word) || word.endsWith("n't");
}

function isPast(view: TextView, { sentence }: Clause, { words, first, head }: Before): boolean {
  const [from, to] = wordsOf(view, sentence);
  if (has(present, words, from, to)) return false;
  return has(once, words, from, to) || has(past, words, first, head);
}

/** Who acts at a word: the last one named before it in its clause, or in those before it in its sentence. */
function actor(view: TextView, { sentence }: Clause, head: number): 'first' | 'third' | undefined {
  const { words } = view.tokens('word');
  const [from] = wordsOf(view, sentence);
  for (let at = head - 1; at >= from; at--) {
    const word = words[at] ?? '';
    if (first.has(word)) return 'first';
    if (third.has(word)) return 'third';
  }
  return undefined;
}

function has(
  phrases: ReturnType<typeof wordPhrases>,
  words: readonly string[],
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at++) if (phraseLength(phrases, words, at, to) > 0) return true;
  return false;
}

function clauseAt(view: TextView, from: number): Clause | undefined {
  return view.clauses.find((clause) => clause.to > from);
}

/** The first word of a clause that ends behind a place. */
function wordAt(view: TextView, from: number, clause: Clause): number {
  const { to } = view.tokens('word');
  let at = clause.first;
  while (at < clause.last && (to[at] ?? 0) <= from) at++;
  return at;
}

function wordsOf(view: TextView, sentence: number): readonly [from: number, to: number] {
  const inside = view.clauses.filter((clause) => clause.sentence === sentence);
  return [inside[0]?.first ?? 0, inside.at(-1)?.last ?? 0];
}

const negators: ReadonlySet<string> = new Set(lists.negator);
const first: ReadonlySet<string> = new Set(lists.first);
const third: ReadonlySet<string> = new Set(lists.third);
const deniers = wordPhrases(lists.denier);
const affirmers = wordPhrases(lists.affirmer);
const once = wordPhrases(lists.once);
const past = wordPhrases(lists.past);
const present = wordPhrases(lists.present);
const supposed = wordPhrases(lists.supposed);

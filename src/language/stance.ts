import { stance as lists } from '../lexicons/phrases/stance.ts';
import { countUpTo } from '../source/count-up-to.ts';
import type { Clause } from './clauses.ts';
import type { Passage } from './passage.ts';
import type { TextView } from './text-view.ts';
import type { Tokens } from './tokeniser.ts';
import { hasPhrase, phraseLength, wordPhrases } from './word-phrases.ts';

/** How a place in a text means what it says. All false: the speaker says it of themself, now, and as a fact. */
export interface Stance {
  /** A negator stands up to four words before it: `I never wanted to`, `I don't`, `too scared to`. */
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

/**
 * The stance of `text.slice(from, to)`, where a phrase was found, say. Word lists decide, in English; where they leave
 * it open, everything is false. Asked in any number, it takes linear time.
 */
export function stance(view: TextView, from: number, to: number): Stance {
  const { sentences, quotations } = view;
  const quotation = firstBeyond(quotations, to - 1);
  const quoted = quotation !== undefined && quotation.from <= from;
  const sentence = firstBeyond(sentences, from);
  if (sentence === undefined) return { ...plain, quoted };
  // What a place means shows in its sentence: nothing else is taken apart.
  const own = view.sentenceView(sentence);
  const clause = firstBeyond(own.clauses, from - sentence.from);
  if (clause === undefined) return { ...plain, quoted };
  const stretch = stretchOf(own.tokens('word'), clause, from - sentence.from);
  return {
    negated: isNegated(stretch),
    past: isPast(stretch),
    thirdPerson: isThirdPerson(stretch),
    question: sentence.question,
    hypothetical: hasPhrase(supposed, stretch.words, stretch.first, stretch.head),
    quoted,
  };
}

/** The first of some passages that ends behind a place. */
function firstBeyond<One extends Passage>(passages: readonly One[], at: number): One | undefined {
  return passages[countUpTo(passages.length, (index) => (passages[index]?.to ?? 0) <= at)];
}

const plain: Stance = {
  negated: false,
  past: false,
  thirdPerson: false,
  question: false,
  hypothetical: false,
  quoted: false,
};

/** What of a clause is looked at: the words `[first, head)` before a place, and `[head, last)` from it on; all of its sentence's. */
interface Stretch {
  readonly words: readonly string[];
  readonly first: number;
  readonly head: number;
  readonly last: number;
  /** The word behind the last one before the place that names who acts; `first` if none does. */
  readonly verb: number;
}

/** How far one looks, in words; few sentences are longer. */
const reach = 60;
const negatorReach = 4;

function stretchOf({ words, to }: Tokens, clause: Clause, from: number): Stretch {
  const head = countUpTo(clause.last, (index) => (to[index] ?? 0) <= from);
  const first = Math.max(clause.first, head - reach);
  let verb = head;
  while (verb > first && !actors.has(words[verb - 1] ?? '')) verb--;
  return { words, first, head, last: Math.min(clause.last, head + reach), verb };
}

function isNegated({ words, first, head, verb }: Stretch): boolean {
  let least = Math.max(first, head - negatorReach);
  for (let at = Math.max(first, head - negatorReach - 2); at < head; at++) {
    const denied = phraseLength(deniers, words, at, head);
    if (at + denied > least && denied > 0) return true;
  }
  least = Math.max(least, verb);
  for (let at = Math.max(verb, least - 2); at < head;) {
    const word = words[at] ?? '';
    // "can't stop" denies nothing of what follows.
    const passed = phraseLength(affirmers, words, at, head);
    if (passed === 0 && at >= least && isNegator(word) && !hasBarrier(words, at, head)) return true;
    at += Math.max(passed, 1);
  }
  return false;
}

function isNegator(word: string): boolean {
  return negators.has(word) || word.endsWith("n't");
}

function hasBarrier(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at] !== 'or' && coordinators.has(words[at] ?? '')) return true;
  return false;
}

function isPast({ words, head, verb }: Stretch): boolean {
  const first = Math.max(0, head - reach);
  const last = Math.min(words.length, head + reach);
  if (hasPhrase(present, words, first, last)) return false;
  return hasPhrase(once, words, first, last) || hasPhrase(past, words, verb, head);
}

/** Who acts is who was named last: `my friend says I`, `my friend makes me`, but `I think my friend`. */
function isThirdPerson({ words, first, head, last }: Stretch): boolean {
  for (let at = head - 1; at >= first; at--) {
    const word = words[at] ?? '';
    if (firsts.has(word) || objects.has(word)) return false;
    if (thirds.has(word)) return true;
  }
  return hasPhrase(reflexives, words, head, last);
}

const negators: ReadonlySet<string> = new Set(lists.negator);
const coordinators: ReadonlySet<string> = new Set(lists.coordinator);
const firsts: ReadonlySet<string> = new Set(lists.first);
const objects: ReadonlySet<string> = new Set(lists.object);
const thirds: ReadonlySet<string> = new Set(lists.third);
const actors: ReadonlySet<string> = new Set([...lists.first, ...lists.third]);
const deniers = wordPhrases(lists.denier);
const affirmers = wordPhrases(lists.affirmer);
const reflexives = wordPhrases(lists.reflexive);
const once = wordPhrases(lists.once);
const past = wordPhrases(lists.past);
const present = wordPhrases(lists.present);
const supposed = wordPhrases(lists.supposed);

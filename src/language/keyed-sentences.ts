import { hasHan } from './letters.ts';
import type { Passage } from './passage.ts';
import type { TextView } from './text-view.ts';
import { countOf, wordPrints } from './word-prints.ts';
import { wordsIn } from './words-in.ts';
import { halfKey } from './words-key.ts';

/** A sentence with the key under which sentences of the same words meet (see `sameKey`): 52 bits, the same on every machine. */
export interface KeyedSentence extends Passage {
  readonly key: number;
  /** The index of the sentence in the text. */
  readonly index: number;
  /** How many words it has. */
  readonly words: number;
}

/** The sentences of a text that have at least so many words, in order. */
export function keyedSentences(view: TextView, words: number): readonly KeyedSentence[] {
  return view.once(keyed).filter((one) => one.words >= words);
}

function keyed(view: TextView): readonly KeyedSentence[] {
  const prints = wordPrints(view);
  const startOf = startsOf(view);
  const written = hasHan(view.text) ? view.tokens('word').words : undefined;
  const count = countOf(prints);
  let first = 0;
  return view.sentences.map(({ from, to }, index) => {
    let last = first;
    while (last < count && startOf(last) < to) last++;
    const words = written?.slice(first, last).reduce((sum, word) => sum + wordsIn(word), 0) ?? last - first;
    const key = halfKey(prints, first, last);
    first = last;
    return { from, to, index, words, key };
  });
}

/** Tells where each word of a text starts. */
function startsOf(view: TextView): (index: number) => number {
  const walk = view.walk();
  if (!walk) return (index) => view.tokens('word').from[index] as number;
  const { starts, from } = walk;
  return (index) => starts[from + index] as number;
}

import type { Passage } from './passage.ts';
import type { TextView } from './text-view.ts';
import { wordsIn } from './words-in.ts';

/** A sentence with the key under which sentences of the same words meet (that of `sameKey`). */
export interface KeyedSentence extends Passage {
  readonly key: string;
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
  const tokens = view.tokens('word');
  let first = 0;
  return view.sentences.map(({ from, to }, index) => {
    let last = first;
    let count = 0;
    for (; last < tokens.words.length && (tokens.from[last] as number) < to; last++)
      count += wordsIn(tokens.words[last] as string);
    const key = tokens.words.slice(first, last).join(' ').normalize();
    first = last;
    return { from, to, index, words: count, key };
  });
}

import type { Talk } from './talk.ts';

/** The words of a talk (tokeniser `word`) as numbers, so that they compare and count at the speed of numbers. */
export interface TypeSequence {
  /** The type of each token, in order: types are numbered from 0, in the order in which they are met. */
  readonly tokens: Int32Array;
  /** The types, by number. */
  readonly types: readonly string[];
  /** How often each type comes, by number. */
  readonly times: Int32Array;
}

/** The sequence of a talk: worked out once, shared by all metrics, and gone with the talk. */
export function sequenceOf(talk: Talk): TypeSequence {
  let sequence = sequences.get(talk);
  if (sequence === undefined) sequences.set(talk, (sequence = numbered(talk.words('word'))));
  return sequence;
}

const sequences = new WeakMap<Talk, TypeSequence>();

/** Numbers words: `['so', 'so', 'tired']` is `[0, 0, 1]`. */
export function numbered(words: readonly string[]): TypeSequence {
  const numbers = new Map<string, number>();
  const tokens = new Int32Array(words.length);
  const types: string[] = [];
  const times = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    let type = numbers.get(word);
    if (type === undefined) {
      type = types.push(word) - 1;
      numbers.set(word, type);
    }
    tokens[at] = type;
    times[type] = (times[type] as number) + 1;
  }
  return { tokens, types, times: times.subarray(0, types.length) };
}

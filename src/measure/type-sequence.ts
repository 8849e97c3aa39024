import type { Talk } from './talk.ts';
import type { Utterance } from './utterance.ts';

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
  if (sequence === undefined) {
    sequence = talk.whole ? partOf(talk.whole, talk.utterances) : numbered(talk.words('word'));
    sequences.set(talk, sequence);
  }
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

/** The sequence of some of the utterances of a talk, whose words are numbers already: those are numbered anew. */
function partOf(whole: Talk, own: readonly Utterance[]): TypeSequence {
  const all = sequenceOf(whole);
  const numbers = new Int32Array(all.types.length).fill(-1);
  const tokens = new Int32Array(all.tokens.length);
  const times = new Int32Array(all.types.length);
  const types: string[] = [];
  let [size, from, next] = [0, 0, 0];
  for (const utterance of whole.utterances) {
    const to = from + utterance.count('word');
    const said = utterance === own[next] ? all.tokens.subarray(from, to) : nothing;
    if (said !== nothing) next++;
    for (const number of said) {
      let type = numbers[number] as number;
      if (type < 0) type = numbers[number] = types.push(all.types[number] as string) - 1;
      tokens[size++] = type;
      times[type] = (times[type] as number) + 1;
    }
    from = to;
  }
  return { tokens: tokens.subarray(0, size), types, times: times.subarray(0, types.length) };
}

const nothing = new Int32Array(0);

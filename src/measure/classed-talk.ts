import { functionBits, functionClasses } from '../language/function-words.ts';
import type { Talk } from './talk.ts';
import { sequenceOf } from './type-sequence.ts';

/** What human and assistant say to each other, each word as a number: its type, numbered within the conversation. */
export interface ClassedTalk {
  /** By type: its classes as bits (see `functionBits`); 0 is a content word. */
  readonly bits: Int32Array;
  readonly human: SaidInClasses;
  readonly assistant: SaidInClasses;
  readonly replies: readonly Reply[];
}

/** A turn that follows one of the other; both have words. */
export interface Reply {
  readonly by: 'human' | 'assistant';
  readonly heard: Int32Array;
  readonly said: Int32Array;
}

/** What a speaker says in a conversation. */
export interface SaidInClasses {
  words: number;
  functionWords: number;
  /** How many words there are of each class, in the order of `functionClasses`. */
  readonly byClass: Int32Array;
}

/** The classes of a conversation’s words: worked out once, shared by the metrics that compare what its speakers say. */
export function classedTalk(talk: Talk): ClassedTalk {
  let classed = known.get(talk);
  if (classed === undefined) known.set(talk, (classed = made(talk)));
  return classed;
}

/**
 * Whether so many words can be English: at least a quarter are function words. People who speak English use them for
 * half of their words; of other languages, the lists hold hardly any.
 */
export function isEnglish({ words, functionWords }: Omit<SaidInClasses, 'byClass'>): boolean {
  return functionWords * 4 >= words;
}

const known = new WeakMap<Talk, ClassedTalk>();

function made(talk: Talk): ClassedTalk {
  const { tokens, types } = sequenceOf(talk);
  const bits = Int32Array.from(types, functionBits);
  const classed = { bits, human: nothing(), assistant: nothing(), replies: [] as Reply[] };
  let [end, before]: [number, Reply['by'] | undefined] = [0, undefined];
  let heard = tokens.subarray(0, 0);
  for (const { speaker, utterances } of talk.turns) {
    const from = end;
    for (const one of utterances) end += one.count('word');
    const said = tokens.subarray(from, end);
    const by = speaker === 'human' || speaker === 'assistant' ? speaker : undefined;
    if (by) tallyClasses(classed[by], said, bits);
    if (by && before && by !== before && heard.length > 0 && said.length > 0)
      classed.replies.push({ by, heard, said });
    [before, heard] = [by, said];
  }
  return classed;
}

function nothing(): SaidInClasses {
  return { words: 0, functionWords: 0, byClass: new Int32Array(functionClasses.length) };
}

function tallyClasses(said: SaidInClasses, tokens: Int32Array, bits: Int32Array): void {
  said.words += tokens.length;
  for (const token of tokens) {
    let rest = bits[token] as number;
    if (rest !== 0) said.functionWords++;
    for (let index = 0; rest !== 0; index++, rest >>= 1)
      said.byClass[index] = (said.byClass[index] as number) + (rest & 1);
  }
}

import { dice } from './dice.ts';
import { phrases } from './phrases.ts';

/** Everything that is said in the corpora, ready to be copied, in one way of writing it down. */
export interface Words {
  readonly preambles: Said;
  readonly cues: Said;
  readonly human: Said;
  readonly assistant: Said;
  readonly wideHuman: Said;
  readonly wideAssistant: Said;
  readonly space: Uint8Array;
  readonly paragraph: Uint8Array;
}

/** Sentences as bytes. */
export type Said = readonly Uint8Array[];

/** The words as a text has them, as JSON has them, and as JSON in ASCII has them (Python's habit). */
export interface Bank {
  readonly plain: Words;
  readonly json: Words;
  readonly ascii: Words;
}

/** The sentences for a seed: each phrase many times, with other things in its slots. */
export function bank(seed: number): Bank {
  const roll = dice(seed ^ 0x5eed);
  const fill = (phrase: string, told: (words: string) => string): string =>
    phrase.replace(/\{(\w+)\}/g, (_, slot: string) => told(roll.of(phrases.fillers[slot] ?? [slot])));
  const many = (list: readonly string[], count: number, told = (words: string) => words): string[] =>
    Array.from({ length: count }, (_, i) => fill(list[i % list.length] ?? '', told));
  /** What is the person's is theirs when the assistant speaks of it: `my sister`, `your sister`. */
  const toYou = (words: string): string => words.replace(/\bmy\b/g, 'your');
  const sentences: Sentences = {
    preambles: phrases.preambles,
    cues: phrases.cues,
    human: many(phrases.human, 1024),
    assistant: many(phrases.assistant, 1024, toYou),
    wideHuman: many(phrases.wideHuman, 64),
    wideAssistant: many(phrases.wideAssistant, 64, toYou),
  };
  return {
    plain: written(sentences, (text) => text),
    json: written(sentences, inJson),
    ascii: written(sentences, inAsciiJson),
  };
}

type Sentences = Readonly<Record<Exclude<keyof Words, 'space' | 'paragraph'>, readonly string[]>>;

function written(sentences: Sentences, spell: (text: string) => string): Words {
  const bytes = (text: string): Uint8Array => Buffer.from(spell(text));
  return {
    preambles: sentences.preambles.map(bytes),
    cues: sentences.cues.map(bytes),
    human: sentences.human.map(bytes),
    assistant: sentences.assistant.map(bytes),
    wideHuman: sentences.wideHuman.map(bytes),
    wideAssistant: sentences.wideAssistant.map(bytes),
    space: bytes(' '),
    paragraph: bytes('\n\n'),
  };
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function inAsciiJson(text: string): string {
  return inJson(text).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

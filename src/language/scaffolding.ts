import { scaffold } from '../lexicons/phrases/scaffold.ts';
import { findSentences } from './sentences.ts';
import { tokenise } from './tokeniser.ts';
import { phraseLength, type WordPhrases, wordPhrases } from './word-phrases.ts';

const lists = Object.fromEntries(
  Object.entries(scaffold).map(([name, phrases]) => [name, wordPhrases(phrases)]),
) as Record<keyof typeof scaffold, WordPhrases>;

/** How much of a paragraph tells what it is, in units and in sentences. */
const head = { units: 800, sentences: 4 };

/** Whether something holds for the words of one of the sentences with which a text begins. */
function someSentence(text: string, holds: (words: readonly string[]) => boolean): boolean {
  const start = text.slice(0, head.units);
  return findSentences(start)
    .slice(0, head.sentences)
    .some(({ from, to }) => holds(tokenise(start.slice(from, to), 'word').words));
}

/** The first word at or behind `from` where a phrase of a list stands, or -1. */
function find(name: keyof typeof scaffold, words: readonly string[], from = 0): number {
  for (let at = from; at < words.length; at++)
    if (phraseLength(lists[name], words, at, words.length) > 0) return at;
  return -1;
}

/**
 * Whether a text shows, or says it will make, a dialogue that was asked for: `Sure! Here is a conversation between a user
 * and …`. In a preamble, which is nobody's speech, less tells.
 */
export function isOrdered(text: string, isPreamble: boolean): boolean {
  if (!isPreamble && !/between/i.test(text)) return false;
  return someSentence(text, (words) => {
    const size = (name: keyof typeof scaffold, at: number) =>
      phraseLength(lists[name], words, at, words.length);
    let at = 0;
    for (let more = size('receipt', at); more > 0; more = size('receipt', at)) at += more;
    if (isPreamble && size('begin', at) > 0) return true;
    let made = size('present', at) > 0 ? at : -1;
    if (made < 0 && (isPreamble || size('announce', at) > 0)) made = find('make', words, at);
    if (made < 0 && isPreamble && size('announce', at) > 0) made = find('start', words, at);
    const talk = made < 0 ? -1 : find('talk', words, made + 1);
    return talk > 0 && (isPreamble || (words.includes('between', talk) && find('party', words, talk) > 0));
  });
}

/** Whether a text speaks of the dialogue or its speakers from outside. */
export function isAbout(text: string): boolean {
  return someSentence(text, (words) => find('about', words) >= 0);
}

/** Whether a text offers to go on with the dialogue. */
export function isOffered(text: string): boolean {
  return someSentence(text, (words) => {
    const again = phraseLength(lists.offer, words, 0, words.length) > 0 ? find('again', words) : -1;
    return again > 0 && find('talk', words, again) > 0;
  });
}

/** Whether a text asks for a dialogue. */
export function isOrder(text: string): boolean {
  const { words } = tokenise(text, 'word');
  return find('make', words) >= 0 && find('talk', words) >= 0;
}

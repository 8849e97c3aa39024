import { vader, vaderAdded } from '../lexicons/vader.ts';
import { vaderModifiers } from '../lexicons/vader-modifiers.ts';

/** What VADER knows of a word. */
export interface VaderWord {
  /** The word in lower case; empty for a word that is in no list. */
  readonly text: string;
  /** Whether it is in the lexicon. */
  readonly scored: boolean;
  /** How good it is, from -4 to 4; 0 if it is not in the lexicon. */
  readonly score: number;
  /** What it adds to a good word behind it, and takes from a bad one. */
  readonly boost: number;
  readonly negates: boolean;
  /** Whether it can be part of a phrase. */
  readonly inPhrase: boolean;
  /** Whether release 3.3.2 added it. */
  readonly added: boolean;
}

/** A phrase: an idiom with a score of its own, or one that strengthens or weakens. */
export interface VaderPhrase {
  readonly idiom: number | undefined;
  readonly boost: number;
}

/** A word that is in no list. */
export const plainWord: VaderWord = word('');

/** A word in no list that negates: one with `n't` in it. */
export const negation: VaderWord = { ...plainWord, negates: true };

/** The word at `[from, to)` of a text in lower case; undefined if it is in no list. */
export function wordAt(text: string, from: number, to: number): VaderWord | undefined {
  return outlines[outline(text, from, to)] === 1 ? words.get(text.slice(from, to)) : undefined;
}

/** The phrase that some words are. */
export function phraseOf(parts: readonly VaderWord[]): VaderPhrase | undefined {
  return parts.every(({ inPhrase }) => inPhrase)
    ? phrases.get(parts.map(({ text }) => text).join(' '))
    : undefined;
}

/** What a booster adds: the mean rise in how strong raters found a word. */
const BOOST = 0.293;

/** Words that are in no list, but change the score of those around them. */
const others = 'no or nor this doubt least at but kind of'.split(' ');

const words = new Map<string, VaderWord>(others.map((text) => [text, word(text)]));
const phrases = new Map<string, VaderPhrase>();
for (const [score, group] of vader)
  for (const text of group.split(' ')) words.set(text, { ...word(text), scored: true, score });
for (const [text, group, idiom] of vaderModifiers) {
  const boost = group === 'booster' ? BOOST : group === 'dampener' ? -BOOST : 0;
  const parts = text.split(' ');
  if (parts.length > 1) {
    phrases.set(text, { idiom, boost });
    for (const part of parts) words.set(part, { ...(words.get(part) ?? word(part)), inPhrase: true });
  } else words.set(text, { ...(words.get(text) ?? word(text)), boost, negates: group === 'negation' });
}

function word(text: string): VaderWord {
  return {
    text,
    scored: false,
    score: 0,
    boost: 0,
    negates: false,
    inPhrase: false,
    added: vaderAdded.includes(text),
  };
}

/** Most words of a text are in no list. Their length and four of their letters tell so without a string being made. */
const outlines = new Uint8Array(0x10000);
for (const text of words.keys()) outlines[outline(text, 0, text.length)] = 1;

function outline(text: string, from: number, to: number): number {
  const second = text.charCodeAt(from + 1 < to ? from + 1 : from);
  const start = text.charCodeAt(from) * 31 + second;
  const end = text.charCodeAt((from + to) >> 1) * 31 + text.charCodeAt(to - 1);
  return (start * 961 + end * 31 + to - from) & 0xffff;
}

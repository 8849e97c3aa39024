import type { VaderTokens } from './vader-tokens.ts';
import { phraseOf, type VaderPhrase, type VaderWord } from './vader-word.ts';

/** What being in capitals adds, and what a negation does: means over ratings. */
const LOUD = 0.733;
const TURNED = -0.74;

/** How much of a modifier is left one, two and three words further on. */
const fading = [1, 0.95, 0.9];

/** How many words before a word can change it. */
const REACH = fading.length;

/** How good or bad a word is where it stands: its score as the words around it change it, in the steps of the reference. */
export function valenceAt(tokens: VaderTokens, at: number): number {
  const { words, loud } = tokens;
  const word = words[at] as VaderWord;
  if (!word.scored || word.boost !== 0) return 0;
  const behind = words[at + 1];
  if (word.text === 'kind' && behind?.text === 'of') return 0;
  let valence = isRefused(words, at)
    ? word.score * TURNED
    : word.text === 'no' && behind?.scored
      ? 0
      : word.score;
  if (loud[at]) valence += valence > 0 ? LOUD : -LOUD;
  for (let back = 1; back <= REACH && back <= at; back++) {
    const before = words[at - back] as VaderWord;
    if (before.scored) continue;
    valence += boostOf(before, loud[at - back] === true, valence) * (fading[back - 1] as number);
    valence *= turnOf(words, at, back);
    if (back === REACH) valence = inPhrases(words, at, valence);
  }
  return isLeast(words, at) ? valence * TURNED : valence;
}

/**
 * Whether a "no" belongs to the word:
 *
 *   no hope · no real hope · no shame or hope
 */
function isRefused(words: readonly VaderWord[], at: number): boolean {
  const [one, two, three] = [textAt(words, at - 1), textAt(words, at - 2), textAt(words, at - 3)];
  return one === 'no' || two === 'no' || (three === 'no' && (one === 'or' || one === 'nor'));
}

function boostOf({ boost }: VaderWord, loud: boolean, valence: number): number {
  if (boost === 0) return 0;
  const sided = valence < 0 ? -boost : boost;
  if (!loud) return sided;
  return valence > 0 ? sided + LOUD : sided - LOUD;
}

/** What the word `back` words before does to a word: `not good` turns it, `never so good` strengthens it. */
function turnOf(words: readonly VaderWord[], at: number, back: number): number {
  const before = words[at - back] as VaderWord;
  if (back > 1) {
    const between = textAt(words, at - 1);
    const first = textAt(words, at - back + 1);
    const isThus = between === 'so' || between === 'this';
    if (before.text === 'never' && (first === 'so' || first === 'this')) return 1.25;
    // As the reference does it: two words after whatever, and right before the word.
    if (back === 3 && isThus) return 1.25;
    if (before.text === 'without' && (between === 'doubt' || first === 'doubt')) return 1;
  }
  return before.negates ? TURNED : 1;
}

/** The word as part of an idiom, which has its own score, or behind or in a phrase such as `sort of`. */
function inPhrases(words: readonly VaderWord[], at: number, valence: number): number {
  let idiom = valence;
  for (const [from, to] of idiomPlaces) idiom = phraseAt(words, at + from, at + to)?.idiom ?? idiom;
  const [far, near] = [phraseAt(words, at - 3, at - 1), phraseAt(words, at - 2, at)];
  return idiom + (far?.boost ?? 0) + (near?.boost ?? 0);
}

/** Where an idiom may stand around a word; of several, the last one counts. */
const idiomPlaces = [
  [-3, -1],
  [-3, 0],
  [-2, 0],
  [-2, 1],
  [-1, 1],
  [0, 2],
  [0, 3],
] as const;

function phraseAt(words: readonly VaderWord[], from: number, to: number): VaderPhrase | undefined {
  if (to > words.length || !words[from]?.inPhrase || !words[from + 1]?.inPhrase) return undefined;
  return phraseOf(words.slice(from, to));
}

/** Whether a "least" turns the word: `the least happy`, but not `at least happy`. */
function isLeast(words: readonly VaderWord[], at: number): boolean {
  const before = textAt(words, at - 2);
  return textAt(words, at - 1) === 'least' && before !== 'at' && before !== 'very';
}

function textAt(words: readonly VaderWord[], at: number): string {
  return at < 0 ? '' : (words[at] as VaderWord).text;
}

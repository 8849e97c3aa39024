import { compilePhrases, type PhraseAutomaton } from '../language/phrase-automaton.ts';
import { findPhrases, type PhraseHit } from '../language/phrase-hits.ts';
import { viewOf } from '../language/view.ts';
import { encode } from '../source/bytes.ts';
import type { Utterance } from './utterance.ts';

/** A list of phrases; what begins inside one of `except`, which only look alike (`not sorry`), does not count. */
export interface PhraseList {
  readonly phrases: readonly string[];
  readonly except?: readonly string[];
}

/**
 * Finds the phrases of some lists in utterances: the function it gives tells the name of the list for every phrase that
 * is there. Of phrases of one list that overlap the first counts, of those that begin together the longest. What a phrase
 * means in its sentence (denied, asked, quoted) is not looked at.
 */
export function phrasesIn<Name extends string>(
  lists: Readonly<Record<Name, PhraseList>>,
): (utterance: Utterance) => readonly Name[] {
  const names = Object.keys(lists) as Name[];
  let automaton: PhraseAutomaton | undefined;
  /** By index of the turn: where speakers are counted, everybody's utterances come a second time. */
  const known: { readonly utterance: Utterance; readonly found: readonly Name[] }[] = [];
  return (utterance) => {
    const before = known[utterance.turn.index];
    if (before?.utterance === utterance) return before.found;
    automaton ??= compilePhrases([
      ...names.map((name) => lists[name].phrases),
      ...names.map((name) => lists[name].except ?? []),
    ]);
    const found = namesOf(hitsIn(utterance, automaton), automaton, names);
    known[utterance.turn.index] = { utterance, found };
    return found;
  };
}

/** The hits in what is measured, which is looked through where it lies if nothing was taken out of it. */
function hitsIn({ turn, view }: Utterance, automaton: PhraseAutomaton): readonly PhraseHit[] {
  const { segment, from, to } = turn.body;
  if (!segment.escaped && view === viewOf(turn).whole) return findPhrases(automaton, segment.bytes, from, to);
  const bytes = encode(view.text);
  return findPhrases(automaton, bytes, 0, bytes.length);
}

function namesOf<Name>(
  hits: readonly PhraseHit[],
  { lists }: PhraseAutomaton,
  names: readonly Name[],
): readonly Name[] {
  if (hits.length === 0) return none;
  const byList: PhraseHit[][] = [];
  for (const hit of hits) for (const list of lists[hit.phrase] ?? []) (byList[list] ??= []).push(hit);
  return names.flatMap((name, index) =>
    apart(byList[index] ?? [], byList[index + names.length] ?? []).map(() => name),
  );
}

const none: readonly never[] = [];

/** The hits that do not overlap with an earlier one and, of these, those that begin inside no exception. */
function apart(hits: readonly PhraseHit[], exceptions: readonly PhraseHit[]): PhraseHit[] {
  const inOrder = hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const spared = exceptions.toSorted((a, b) => a.from - b.from);
  let end = 0;
  let next = 0;
  /** Where the exceptions end that have begun. */
  let clear = 0;
  return inOrder.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    for (; next < spared.length && (spared[next] as PhraseHit).from <= from; next++)
      clear = Math.max(clear, (spared[next] as PhraseHit).to);
    return from >= clear;
  });
}

import { compilePhrases } from '../language/phrase-automaton.ts';
import { findPhrases } from '../language/phrase-hits.ts';
import { slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Hit, RuleOf } from './rule.ts';

type Trigger = RuleOf<'phrases'>['trigger'];

/** The hits of one trigger. */
type Hits = readonly Hit[];

/**
 * One automaton for the phrases of all triggers. The function it gives goes over the text of a turn once, and gives the
 * hits of each trigger, by its place in the list; undefined where it has none.
 */
export function phraseTriggers(triggers: readonly Trigger[]): (turn: Turn) => readonly (Hits | undefined)[] {
  const lists = triggers.flatMap(({ lists: own }, trigger) =>
    Object.entries(own).map(([name, phrases]) => ({ trigger, name, phrases })),
  );
  if (lists.length === 0) return () => [];
  const automaton = compilePhrases(lists.map(({ phrases }) => phrases));
  return (turn) => {
    const { segment, from, to } = turn.body;
    const found: Hit[][] = [];
    for (const hit of findPhrases(automaton, segment.bytes, from, to)) {
      const at = slice(segment, hit.from, hit.to);
      for (const index of automaton.lists[hit.phrase] ?? []) {
        const { trigger, name } = lists[index] as (typeof lists)[number];
        const { roles } = triggers[trigger] as Trigger;
        if (roles && !(turn.role && roles.includes(turn.role))) continue;
        (found[trigger] ??= []).push({ turn, at, list: name, phrase: automaton.phrases[hit.phrase] ?? '' });
      }
    }
    return found.map(apart);
  };
}

/** In order; of the hits of a list that overlap the first, and of those that begin together the longest. */
function apart(hits: Hit[]): Hit[] {
  if (hits.length === 1) return hits;
  hits.sort((a, b) => a.at.from - b.at.from || b.at.to - a.at.to);
  const ends: Record<string, number> = {};
  return hits.filter(({ at, list }) => {
    if (at.from < (ends[list] ?? 0)) return false;
    ends[list] = at.to;
    return true;
  });
}

import { compilePhrases } from '../language/phrase-automaton.ts';
import { findPhrases } from '../language/phrase-hits.ts';
import { slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Hit, RuleOf } from './rule.ts';

type Trigger = RuleOf<'phrases'>['trigger'];

/**
 * One automaton for the phrases of all triggers. The function it gives goes over the texts of some turns once, and gives
 * the hits of each trigger, by its place in the list; undefined where it has none.
 */
export function phraseTriggers(
  triggers: readonly Trigger[],
): (turns: readonly Turn[]) => readonly (readonly Hit[] | undefined)[] {
  const lists = triggers.flatMap(({ lists: own, roles }, trigger) =>
    Object.entries(own).map(([name, phrases]) => ({ trigger, name, phrases, roles })),
  );
  if (lists.length === 0) return () => [];
  const automaton = compilePhrases(lists.map(({ phrases }) => phrases));
  return (turns) => {
    const found: Hit[][] = [];
    for (const turn of turns) {
      const { segment, from, to } = turn.body;
      const hits = findPhrases(automaton, segment.bytes, from, to);
      if (hits.length === 0) continue;
      const own: Hit[][] = [];
      for (const hit of hits) {
        const at = slice(segment, hit.from, hit.to);
        const phrase = automaton.phrases[hit.phrase] as string;
        for (const index of automaton.lists[hit.phrase] as readonly number[]) {
          const { trigger, name: list, roles } = lists[index] as (typeof lists)[number];
          if (roles && !(turn.role && roles.includes(turn.role))) continue;
          (own[trigger] ??= []).push({ turn, at, list, phrase });
        }
      }
      // One by one: a call takes only so many arguments, and a hostile turn has more hits.
      own.forEach((ones, trigger) => {
        const all = (found[trigger] ??= []);
        for (const one of apart(ones)) all.push(one);
      });
    }
    return found;
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

import { compilePhrases, type PhraseAutomaton } from '../language/phrase-automaton.ts';
import { findPhrases, findPhrasesInAll, type PhraseHit } from '../language/phrase-hits.ts';
import { type Slice, slice } from '../source/segment.ts';
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
    hitsOf(automaton, turns).forEach((hits, index) => {
      if (hits.length === 0) return;
      const turn = turns[index] as Turn;
      const own: Hit[][] = [];
      for (const { phrase: number, from, to } of hits) {
        const phrase = automaton.phrases[number] as string;
        let at: Slice | undefined;
        for (const one of automaton.lists[number] as readonly number[]) {
          const { trigger, name: list, roles } = lists[one] as (typeof lists)[number];
          if (roles && !(turn.role && roles.includes(turn.role))) continue;
          at ??= slice(turn.body.segment, from, to);
          (own[trigger] ??= []).push({ turn, at, list, phrase });
        }
      }
      // One by one: a call takes only so many arguments, and a hostile turn has more hits.
      own.forEach((ones, trigger) => {
        const all = (found[trigger] ??= []);
        for (const one of apart(ones)) all.push(one);
      });
    });
    return found;
  };
}

/** The hits in each turn. The turns of a transcript lie in one segment; those of a list have one each. */
function hitsOf(automaton: PhraseAutomaton, turns: readonly Turn[]): readonly (readonly PhraseHit[])[] {
  const bodies = turns.map(({ body }) => body);
  const segment = bodies[0]?.segment;
  return segment && bodies.every((body) => body.segment === segment)
    ? findPhrasesInAll(automaton, segment.bytes, bodies)
    : bodies.map((body) => findPhrases(automaton, body.segment.bytes, body.from, body.to));
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

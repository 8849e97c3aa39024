import { compilePhrases, type PhraseAutomaton } from '../language/phrase-automaton.ts';
import { findPhrases, findPhrasesInAll, type PhraseHit } from '../language/phrase-hits.ts';
import { type Slice, slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Hit, RuleOf } from './rule.ts';

type Trigger = RuleOf<'phrases'>['trigger'];

/**
 * One automaton for the phrases of all triggers. The function it gives goes over the texts of some turns once, and gives
 * the hits of each trigger that fires, by its place in the list; undefined for the others.
 */
export function phraseTriggers(
  triggers: readonly Trigger[],
): (turns: readonly Turn[]) => readonly (readonly Hit[] | undefined)[] {
  const lists = triggers.flatMap(({ lists: own, roles, needs }, trigger) =>
    Object.entries(own).map(([list, phrases]): Listed => {
      return { trigger, list, phrases, roles, fires: needs?.includes(list) ?? true };
    }),
  );
  if (lists.length === 0) return () => [];
  const automaton = compilePhrases(lists.map(({ phrases }) => phrases));
  const owners = automaton.lists.map((indices) => indices.map((index) => lists[index] as Listed));
  return (turns) => {
    const hits = hitsOf(automaton, turns);
    const fired = firedBy(hits, turns, owners);
    const found: Hit[][] = [];
    if (fired.size === 0) return found;
    hits.forEach((ones, index) => {
      const turn = turns[index] as Turn;
      const own: Hit[][] = [];
      for (const { phrase: number, from, to } of ones) {
        let at: Slice | undefined;
        for (const owner of owners[number] as readonly Listed[]) {
          const { trigger, list } = owner;
          if (!fired.has(trigger) || !counts(owner, turn)) continue;
          at ??= slice(turn.body.segment, from, to);
          (own[trigger] ??= []).push({ turn, at, list, phrase: automaton.phrases[number] as string });
        }
      }
      // One by one: a call takes only so many arguments, and a hostile turn has more hits.
      own.forEach((all, trigger) => {
        const before = (found[trigger] ??= []);
        for (const one of apart(all)) before.push(one);
      });
    });
    return found;
  };
}

/** A list of a trigger, and whether a hit of it makes the trigger fire. */
interface Listed {
  readonly trigger: number;
  readonly roles: Trigger['roles'] | undefined;
  readonly list: string;
  readonly phrases: readonly string[];
  readonly fires: boolean;
}

/** Whether what is found in a turn counts for a list: whether the trigger looks at what this role says. */
function counts({ roles }: Listed, { role }: Turn): boolean {
  return roles === undefined || (role !== undefined && roles.includes(role));
}

/** The triggers that fire. */
function firedBy(
  hits: readonly (readonly PhraseHit[])[],
  turns: readonly Turn[],
  owners: readonly (readonly Listed[])[],
): ReadonlySet<number> {
  const fired = new Set<number>();
  hits.forEach((ones, index) => {
    for (const { phrase } of ones)
      for (const owner of owners[phrase] as readonly Listed[])
        if (owner.fires && counts(owner, turns[index] as Turn)) fired.add(owner.trigger);
  });
  return fired;
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

import { compilePhrases } from '../language/phrase-automaton.ts';
import type { Stretch } from '../language/phrase-endings.ts';
import { hitOf } from '../language/phrase-hits.ts';
import { phraseSearch } from '../language/phrase-search.ts';
import { type Slice, slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Hit, RuleOf } from './rule.ts';
import { speaks } from './speaks.ts';

type Trigger = RuleOf<'phrases'>['trigger'];

/** Looks for the phrases of triggers in conversations. */
export interface PhraseTriggers {
  /** The conversations that are asked for next stand in this window, which stays as it is until the next call. */
  readonly enter: (window: Stretch) => void;
  /** The hits in some turns, for each trigger that fires, by its place in the list; undefined for the others. */
  readonly find: (turns: readonly Turn[]) => readonly (readonly Hit[] | undefined)[];
}

/** One automaton for the phrases of all triggers, which goes over the texts once. */
export function phraseTriggers(triggers: readonly Trigger[]): PhraseTriggers {
  const lists = triggers.flatMap(({ lists: own, roles, needs }, trigger) =>
    Object.entries(own).map(([list, phrases]): Listed => {
      return { trigger, list, phrases, roles, fires: needs?.includes(list) ?? true };
    }),
  );
  if (lists.length === 0) return { enter: () => {}, find: () => [] };
  const automaton = compilePhrases(lists.map(({ phrases }) => phrases));
  const owners = automaton.lists.map((indices) => indices.map((index) => lists[index] as Listed));
  const search = phraseSearch(automaton);
  const [mayFire, fired] = [new Uint8Array(triggers.length), new Uint8Array(triggers.length)];

  const placeOf = ({ segment, from, to }: Slice, phrase: number, end: number): Slice | undefined => {
    const hit = hitOf(automaton, { bytes: segment.bytes, from, to }, phrase, end);
    return hit && slice(segment, hit.from, hit.to);
  };
  const { ends } = automaton.table;
  /** The triggers that what ends in a state can make fire, by state. */
  const firing: (readonly number[] | undefined)[] = Array.from({ length: ends.length });
  const firingAt = (state: number): readonly number[] =>
    (firing[state] ??= (ends[state] as readonly number[]).flatMap((phrase) =>
      (owners[phrase] as readonly Listed[]).flatMap(({ fires, trigger }) => (fires ? trigger : [])),
    ));

  return {
    enter: search.enter,
    find(turns) {
      const endings = search.endings(turns.map(({ body }) => body));
      const found: (Hit[] | undefined)[] = [];
      if (endings.length === 0) return found;
      // Most triggers fire nowhere: of their phrases nothing more need be worked out.
      mayFire.fill(0);
      for (let at = 1; at < endings.length; at += 3)
        for (const trigger of firingAt(endings[at] as number)) mayFire[trigger] = 1;
      fired.fill(0);
      for (let at = 0; at < endings.length; at += 3) {
        const turn = turns[endings[at] as number] as Turn;
        const end = endings[at + 2] as number;
        for (const phrase of ends[endings[at + 1] as number] as readonly number[]) {
          let place: Slice | undefined;
          for (const owner of owners[phrase] as readonly Listed[]) {
            const { trigger, list, roles, fires } = owner;
            if (mayFire[trigger] === 0 || !speaks(turn, roles)) continue;
            place ??= placeOf(turn.body, phrase, end);
            if (!place) break;
            if (fires) fired[trigger] = 1;
            const hit = { turn, at: place, list, phrase: automaton.phrases[phrase] as string };
            (found[trigger] ??= []).push(hit);
          }
        }
      }
      return found.map((hits, trigger) => (hits && fired[trigger] === 1 ? apart(hits) : undefined));
    },
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

/** In order; of the hits of a list that overlap the first, and of those that begin together the longest. */
function apart(hits: Hit[]): Hit[] {
  if (hits.length === 1) return hits;
  hits.sort((a, b) => a.turn.index - b.turn.index || a.at.from - b.at.from || b.at.to - a.at.to);
  const last: Record<string, Hit> = {};
  return hits.filter((hit) => {
    const before = last[hit.list];
    if (before?.turn === hit.turn && hit.at.from < before.at.to) return false;
    last[hit.list] = hit;
    return true;
  });
}

import type { Turn } from '../transcript/conversation.ts';

/** What was found, by the turn that it stands in; turns and finds stay in order. */
export function byTurn<Found extends { readonly turn: Turn }>(
  found: readonly Found[],
): ReadonlyMap<Turn, readonly Found[]> {
  const turns = new Map<Turn, Found[]>();
  for (const one of found) {
    const own = turns.get(one.turn);
    if (own) own.push(one);
    else turns.set(one.turn, [one]);
  }
  return turns;
}

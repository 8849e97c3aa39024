import { placesIn } from '../source/places.ts';
import type { Slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import { type Stance, stance } from './stance.ts';
import { viewOf } from './view.ts';

/** Tells how places in turns mean what they say. Asked turn by turn and from left to right, all take linear time. */
export function stances(): (place: { readonly turn: Turn; readonly at: Slice }) => Stance {
  let last: Turn | undefined;
  let unitAt = (byte: number): number => byte;
  return ({ turn, at }) => {
    if (turn !== last) unitAt = placesIn(turn.body).unitAt;
    last = turn;
    const from = unitAt(at.from);
    return stance(viewOf(turn).whole, from, unitAt(at.to));
  };
}

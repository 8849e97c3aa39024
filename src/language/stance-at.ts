import type { Slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import { type Stance, stance } from './stance.ts';
import { viewOf } from './view.ts';

/** How a place in a turn, where a phrase was found say, means what it says. */
export function stanceAt({ turn, at }: { readonly turn: Turn; readonly at: Slice }): Stance {
  const view = viewOf(turn);
  return stance(view.whole, view.unitAt(at.from), view.unitAt(at.to));
}

import { type Slice, slice } from '../source/segment.ts';
import { within } from '../source/within.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Cue } from '../transcript/cue.ts';
import { viewOf } from './view.ts';

/** A cue and where it stands: in UTF-16 units of its turn's text, and in bytes, delimiters included. */
export interface CuePlaced {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
  readonly at: Slice;
}

/** The cues of a turn with their places, in order. The text is gone through once, however many there are. */
export function cuePlaces(turn: Turn): CuePlaced[] {
  const { cues, whole } = viewOf(turn);
  const { segment, from: start, to: end } = turn.body;
  let byte = start;
  let unit = 0;
  let points = 0;
  return cues.map((cue) => {
    const passed = unit;
    for (; points < cue.from; points++) unit += (whole.text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
    const from = unit;
    const to = from + cue.text.length;
    const at = within(slice(segment, byte, end), from - passed, to - passed);
    [byte, unit, points] = [at.to, to, cue.to];
    return { cue, from, to, at };
  });
}

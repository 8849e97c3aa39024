import type { Slice } from '../source/segment.ts';
import { unitsBefore, within } from '../source/within.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Cue } from '../transcript/cue.ts';
import { findCues } from './cues.ts';
import { type TextView, viewOfText } from './text-view.ts';

/**
 * What rules and metrics ask of a turn. Each part is worked out when it is first asked for, kept as long as the turn
 * is, and shared by all who ask.
 */
export interface TurnView {
  readonly turn: Turn;
  /** All of the turn's text. */
  readonly whole: TextView;
  /**
   * The text without cues: each is overwritten by spaces, so that a place is the same in both. This is what words are
   * counted in. The very same view as `whole` if there are no cues.
   */
  readonly spoken: TextView;
  readonly cues: readonly Cue[];
  /** The bytes that `[from, to)` of the text, in UTF-16 units, came from: the place of a finding. */
  readonly at: (from: number, to: number) => Slice;
  /** The unit of the text that a byte of the segment begins: where a phrase hit stands. */
  readonly unitAt: (byte: number) => number;
}

/** The view of a turn: always the same for the same turn. */
export function viewOf(turn: Turn): TurnView {
  let view = views.get(turn);
  if (view === undefined) views.set(turn, (view = made(turn)));
  return view;
}

/** A view is held by its turn alone, and goes with it. */
const views = new WeakMap<Turn, TurnView>();

function made(turn: Turn): TurnView {
  const { body } = turn;
  let whole: TextView | undefined;
  let spoken: TextView | undefined;
  let cues: readonly Cue[] | undefined;
  return {
    turn,
    get whole() {
      return (whole ??= viewOfText(body.text));
    },
    get cues() {
      return (cues ??= findCues(this.whole.text));
    },
    get spoken() {
      return (spoken ??=
        this.cues.length === 0 ? this.whole : viewOfText(silenced(this.whole.text, this.cues)));
    },
    at: (from, to) => within(body, from, to),
    unitAt: (byte) => unitsBefore(body, byte),
  };
}

/** A text with its cues overwritten by spaces. */
function silenced(text: string, cues: readonly Cue[]): string {
  let spoken = '';
  let points = 0;
  let at = 0;
  for (const { from, text: cue } of cues) {
    let start = at;
    for (; points < from; points++) start += (text.codePointAt(start) as number) > 0xffff ? 2 : 1;
    spoken += text.slice(at, start) + ' '.repeat(cue.length);
    at = start + cue.length;
    points += [...cue].length;
  }
  return spoken + text.slice(at);
}

import type { Slice } from '../source/segment.ts';
import { type Units, unitsOf, within } from '../source/within.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Cue } from '../transcript/cue.ts';
import { type CuePlaced, placesOfCues } from './cue-places.ts';
import { findCues } from './cues.ts';
import type { Passage } from './passage.ts';
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
  /** The cues with their places in the text. */
  readonly cuePlaces: readonly CuePlaced[];
  /** The bytes that `[from, to)` of the text, in UTF-16 units, came from: the place of a finding. */
  at(from: number, to: number): Slice;
  /** The unit of the text that a byte of the segment begins: where a phrase hit stands. */
  unitAt(byte: number): number;
}

/** The view of a turn: always the same for the same turn. */
export function viewOf(turn: Turn): TurnView {
  return (turn.memo ??= made(turn)) as TurnView;
}

/** The text of a slice; where that is all of a turn's text, it is decoded once. */
export function textOf(at: Slice, turn: Turn | undefined): string {
  return turn?.body === at ? viewOf(turn).whole.text : at.text;
}

/**
 * Lets go of a turn's view; one that is asked for later is worked out anew. All turns of a window live as long as the
 * window does, and what was asked of those that are done with is many times their size.
 */
export function letGo(turn: Turn): void {
  turn.memo = undefined;
}

function made(turn: Turn): TurnView {
  const view = Object.create(lazy) as { turn: Turn } & Kept;
  view.turn = turn;
  view.theWhole = view.theSpoken = view.theCues = view.theCuePlaces = view.theUnits = undefined;
  return view as unknown as TurnView;
}

/** What was asked for so far. It lies in the view itself: views are made for every turn. */
interface Kept {
  theWhole: TextView | undefined;
  theSpoken: TextView | undefined;
  theCues: readonly Cue[] | undefined;
  theCuePlaces: readonly CuePlaced[] | undefined;
  theUnits: Units | undefined;
}

type Lazy = TurnView & Kept;

const lazy: Omit<TurnView, 'turn'> & ThisType<Lazy> = {
  get whole() {
    return (this.theWhole ??= viewOfText(this.turn.body.text));
  },
  get cues() {
    return (this.theCues ??= findCues(this.whole.text));
  },
  get cuePlaces() {
    return (this.theCuePlaces ??= placesOfCues(this.whole.text, this.cues));
  },
  get spoken() {
    const { whole, cues } = this;
    return (this.theSpoken ??= cues.length === 0 ? whole : viewOfText(silenced(whole.text, this.cuePlaces)));
  },
  at(from, to) {
    return within(this.turn.body, from, to, (this.theUnits ??= unitsOf(this.turn.body)));
  },
  unitAt(byte) {
    return (this.theUnits ??= unitsOf(this.turn.body)).unitAt(byte);
  },
};

/** A text with its cues overwritten by spaces. */
function silenced(text: string, cues: readonly Passage[]): string {
  let spoken = '';
  let at = 0;
  for (const { from, to } of cues) {
    spoken += text.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return spoken + text.slice(at);
}

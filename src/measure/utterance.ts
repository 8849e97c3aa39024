import type { TextView } from '../language/text-view.ts';
import type { Tokeniser } from '../language/tokeniser.ts';
import { viewOf } from '../language/view.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Speaker } from './speaker.ts';

/** One marker and its text. */
export interface Utterance {
  readonly turn: Turn;
  readonly speaker: Speaker;
  /** The text that is measured: without cues, unless they are to be counted. Decoded when first asked for. */
  readonly view: TextView;
  /** How many tokens the text has. Ask this where only the number matters. */
  count(tokeniser: Tokeniser): number;
}

/** How texts are looked at. */
export interface Hearing {
  /** Whether the words in cues count. */
  readonly countCues: boolean;
}

/** A turn of a transcript as metrics see it. */
export function utteranceOf(turn: Turn, { countCues }: Hearing): Utterance {
  const made = Object.create(lazy) as Made;
  made.turn = turn;
  made.speaker = turn.role ?? 'none';
  made.countCues = countCues;
  return made as unknown as Utterance;
}

type Made = { -readonly [Key in 'turn' | 'speaker']: Utterance[Key] } & { countCues: boolean };

// Shared by way of the prototype: an object that has a getter of its own has a shape of its own, too, which outlives it.
const lazy: Omit<Utterance, 'turn' | 'speaker'> & ThisType<Utterance & Made> = {
  get view() {
    const view = viewOf(this.turn);
    return this.countCues ? view.whole : view.spoken;
  },
  count(tokeniser) {
    return this.view.count(tokeniser);
  },
};

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
  return {
    turn,
    speaker: turn.role ?? 'none',
    get view() {
      const view = viewOf(turn);
      return countCues ? view.whole : view.spoken;
    },
    count(tokeniser) {
      return this.view.count(tokeniser);
    },
  };
}

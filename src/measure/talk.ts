import type { TextView } from '../language/text-view.ts';
import type { Tokeniser } from '../language/tokeniser.ts';
import { viewOf } from '../language/view.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import type { Role } from '../transcript/role.ts';

/** Whose numbers they are; `none`: speakers whose label tells no role. */
export type Speaker = Role | 'none';

/** The speakers, in the order in which they are reported. */
export const speakers: readonly Speaker[] = ['human', 'assistant', 'system', 'none'];

/** One marker and its text. */
export interface Utterance {
  readonly turn: Turn;
  readonly speaker: Speaker;
  /** The text that is measured: without cues, if they are not to be counted. Decoded when first asked for. */
  readonly view: TextView;
  /** How many tokens the text has. Ask this where only the number matters. */
  count(tokeniser: Tokeniser): number;
}

/** What one speaker says until another does: one utterance or several in a row. Reports call this a turn. */
export interface SpokenTurn {
  readonly speaker: Speaker;
  readonly utterances: readonly Utterance[];
}

/** A conversation, or what one speaker says in it. */
export interface Talk {
  readonly conversation: Conversation;
  readonly utterances: readonly Utterance[];
  readonly turns: readonly SpokenTurn[];
}

/** How texts are looked at. */
export interface Hearing {
  /** Whether the words in cues count. */
  readonly countCues: boolean;
}

/** A conversation as metrics see it. */
export function talkOf(conversation: Conversation, hearing: Hearing): Talk {
  const utterances = conversation.turns.map((turn) => utteranceOf(turn, hearing));
  return { conversation, utterances, turns: spokenTurns(utterances) };
}

/** What each speaker says in a conversation. */
export function saidBy({ conversation, utterances, turns }: Talk): [Speaker, Talk][] {
  return speakers.flatMap((speaker): [Speaker, Talk][] => {
    const own = utterances.filter((one) => one.speaker === speaker);
    if (own.length === 0) return [];
    const said = turns.filter((one) => one.speaker === speaker);
    return [[speaker, { conversation, utterances: own, turns: said }]];
  });
}

function utteranceOf(turn: Turn, { countCues }: Hearing): Utterance {
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

/** Runs of one speaker; speakers without a role are told apart by their labels. */
function spokenTurns(utterances: readonly Utterance[]): SpokenTurn[] {
  const turns: { speaker: Speaker; utterances: Utterance[] }[] = [];
  let last: Turn | undefined;
  for (const one of utterances) {
    const { role, label } = one.turn;
    const isSame = last !== undefined && last.role === role && (role !== undefined || last.label === label);
    if (isSame) turns.at(-1)?.utterances.push(one);
    else turns.push({ speaker: one.speaker, utterances: [one] });
    last = one.turn;
  }
  return turns;
}

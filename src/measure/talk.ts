import type { Tokeniser } from '../language/tokeniser.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import { type Speaker, speakers } from './speaker.ts';
import { type Hearing, type Utterance, utteranceOf } from './utterance.ts';

/** What one speaker says until another does: one utterance or several in a row. Reports call this a turn. */
export interface SpokenTurn {
  readonly speaker: Speaker;
  readonly utterances: readonly Utterance[];
}

/** A conversation, or what one speaker says in it. Parts are worked out when first asked for, and kept. */
export interface Talk {
  readonly conversation: Conversation;
  readonly utterances: readonly Utterance[];
  readonly turns: readonly SpokenTurn[];
  /** What each speaker says, for those who speak. */
  readonly bySpeaker: ReadonlyMap<Speaker, Talk>;
  /** The conversation, where this is what one speaker says in it. */
  readonly whole: Talk | undefined;
  /** The words of all utterances, one after the other, folded; of ptb, marks too. */
  words(tokeniser: Tokeniser): readonly string[];
}

/** A conversation as metrics see it. */
export function talkOf(conversation: Conversation, hearing: Hearing): Talk {
  const utterances = conversation.turns.map((turn) => utteranceOf(turn, hearing));
  return talk(conversation, utterances, undefined);
}

function talk(conversation: Conversation, utterances: readonly Utterance[], whole: Talk | undefined): Talk {
  const made = Object.create(lazy) as Made;
  made.conversation = conversation;
  made.utterances = utterances;
  made.whole = whole;
  made.theTurns = made.theParts = undefined;
  made.theWords = {};
  return made as unknown as Talk;
}

interface Made {
  conversation: Conversation;
  utterances: readonly Utterance[];
  whole: Talk | undefined;
  theTurns: readonly SpokenTurn[] | undefined;
  theParts: ReadonlyMap<Speaker, Talk> | undefined;
  theWords: Partial<Record<Tokeniser, readonly string[]>>;
}

// As with utterances, getters are shared by way of the prototype.
const lazy: Omit<Talk, 'conversation' | 'utterances' | 'whole'> & ThisType<Talk & Made> = {
  get turns() {
    return (this.theTurns ??= turnsOf(this));
  },
  get bySpeaker() {
    return (this.theParts ??= parted(this));
  },
  words(tokeniser) {
    return (this.theWords[tokeniser] ??= wordsOf(this.utterances, tokeniser));
  },
};

/** One word after the other: `flatMap` takes many times as long. */
function wordsOf(utterances: readonly Utterance[], tokeniser: Tokeniser): string[] {
  const words: string[] = [];
  for (const { view } of utterances) for (const word of view.tokens(tokeniser).words) words.push(word);
  return words;
}

function parted(whole: Talk): ReadonlyMap<Speaker, Talk> {
  const parts = new Map<Speaker, Talk>();
  for (const speaker of speakers) {
    const own = whole.utterances.filter((one) => one.speaker === speaker);
    if (own.length > 0) parts.set(speaker, talk(whole.conversation, own, whole));
  }
  return parts;
}

function turnsOf({ utterances, whole }: Talk): readonly SpokenTurn[] {
  if (!whole) return spokenTurns(utterances);
  return whole.turns.filter(({ speaker }) => speaker === utterances[0]?.speaker);
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

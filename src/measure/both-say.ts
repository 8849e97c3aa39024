import { count } from '../records/said.ts';
import type { Shape } from './accumulator.ts';
import { classedTalk, isEnglish } from './classed-talk.ts';
import { tooShort } from './long-enough.ts';
import { type NotComputed, notComputed } from './not-computed.ts';
import { sum } from './sum.ts';
import type { Talk } from './talk.ts';

/** How many conversations are left out where what human and assistant say is compared, and why. */
export interface LeftOut {
  tooShort: number;
  notEnglish: number;
}

/** What {@link LeftOut} consists of. */
export const leftOutShape: Shape<LeftOut> = { tooShort: sum, notEnglish: sum };

/** The fields of it in a value's schema. */
export const leftOutFields = {
  tooShort,
  notEnglish: count('How many were left out because hardly any words are function words of English'),
};

/** Whether both say so many words, in English; counts the conversation as left out if not. */
export function bothSay(state: LeftOut, talk: Talk, least: number): boolean {
  const { human, assistant } = classedTalk(talk);
  if (human.words < least || assistant.words < least) state.tooShort++;
  else if (!isEnglish(human) || !isEnglish(assistant)) state.notEnglish++;
  else return true;
  return false;
}

/** What is said where all conversations were left out. */
export function neitherSays(least: number): NotComputed {
  return notComputed(
    `no conversation in which both human and assistant say at least ${least} words of English`,
  );
}

import { isUnspaced } from '../language/unspaced.ts';
import type { Shape } from './accumulator.ts';
import { notComputed, type NotComputed } from './not-computed.ts';
import { sum } from './sum.ts';
import type { Utterance } from './utterance.ts';

/** How many utterances there are, and how many of them are in a script without spaces. */
export interface Unspaced {
  utterances: number;
  unspaced: number;
}

/** What {@link Unspaced} consists of. */
export const unspacedShape: Shape<Unspaced> = { utterances: sum, unspaced: sum };

/** Takes in an utterance. */
export function hear(state: Unspaced, { view }: Utterance): void {
  state.utterances++;
  if (isUnspaced(view.text)) state.unspaced++;
}

/** What is said in place of numbers of words where more than one utterance in ten has none that can be told apart. */
export function withoutWords({ utterances, unspaced }: Unspaced): NotComputed | undefined {
  if (unspaced * 10 <= utterances) return undefined;
  return notComputed(
    `no words can be told apart: ${unspaced} of ${utterances} utterances are in a script without spaces`,
  );
}

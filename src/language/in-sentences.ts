import type { Slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Sentence } from './sentences.ts';
import { type TurnView, viewOf } from './view.ts';

/** A stretch of a turn, a phrase that was found say, in its sentence. Places are UTF-16 units of the turn's text. */
export interface InSentence<Hit> {
  readonly hit: Hit;
  readonly view: TurnView;
  readonly from: number;
  readonly to: number;
  readonly sentence: Sentence;
}

/**
 * The sentences that stretches stand in (begin in, where a line break parts them). The stretches are those of any
 * turns, in order within each; every text is gone through once, however many there are.
 */
export function* inSentences<Hit extends { readonly turn: Turn; readonly at: Slice }>(
  hits: readonly Hit[],
): Generator<InSentence<Hit>> {
  let turn: Turn | undefined;
  let index = 0;
  for (const hit of hits) {
    if (hit.turn !== turn) [turn, index] = [hit.turn, 0];
    const view = viewOf(turn);
    const { sentences, text } = view.whole;
    const from = view.unitAt(hit.at.from);
    while (index < sentences.length - 1 && (sentences[index] as Sentence).to <= from) index++;
    const to = from + hit.at.text.length;
    yield {
      hit,
      view,
      from,
      to,
      sentence: sentences[index] ?? { from: 0, to: text.length, question: false },
    };
  }
}

/** Those of the stretches that the speaker does not quote. */
export function* unquoted<Hit>(found: Iterable<InSentence<Hit>>): Generator<InSentence<Hit>> {
  let view: TurnView | undefined;
  let index = 0;
  for (const one of found) {
    if (one.view !== view) [view, index] = [one.view, 0];
    const { quotations } = one.view.whole;
    while ((quotations[index]?.to ?? Infinity) <= one.from) index++;
    if ((quotations[index]?.from ?? Infinity) > one.from) yield one;
  }
}

/** The first stretch of every sentence. */
export function* firstInSentence<Hit>(found: Iterable<InSentence<Hit>>): Generator<InSentence<Hit>> {
  let sentence: Sentence | undefined;
  for (const one of found) {
    if (one.sentence !== sentence) yield one;
    sentence = one.sentence;
  }
}

import { isPlainEnglish } from '../language/plain-english.ts';
import type { TextView } from '../language/text-view.ts';
import type { Shape } from './accumulator.ts';
import { notComputed, type NotComputed } from './not-computed.ts';
import { sum } from './sum.ts';

/** How many texts are long enough to be looked at, and how many of those are plainly English. */
export interface PlainEnglish {
  long: number;
  plain: number;
}

/**
 * What {@link PlainEnglish} consists of: for metrics of the default set with word lists of English. Unlike `languagesShape`
 * it needs no tables of languages, whose loading takes longer than measuring a small corpus; what it is sure of is less.
 */
export const plainEnglishShape: Shape<PlainEnglish> = { long: sum, plain: sum };

/** How much of a text is looked at. */
const [least, most] = [80, 400];

/** Takes in a text. */
export function tellPlainEnglish(state: PlainEnglish, view: TextView): void {
  if (view.text.length < least) return;
  state.long++;
  if (view.once(beginsPlain)) state.plain++;
}

function beginsPlain({ text }: TextView): boolean {
  return isPlainEnglish(text.slice(0, most));
}

/** What is said in place of numbers where fewer than half of the long texts are plainly English. */
export function unlessPlainEnglish({ long, plain }: PlainEnglish): NotComputed | undefined {
  if (plain * 2 >= long) return undefined;
  return notComputed(
    `made for English: only ${plain} of the ${long} utterances of ${least} characters and more are plainly in it`,
  );
}

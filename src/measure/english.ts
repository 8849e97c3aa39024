import { glanceAt, languageOf, loadLanguages } from '../language/language-of.ts';
import type { TextView } from '../language/text-view.ts';
import type { Shape } from './accumulator.ts';
import { notComputed, type NotComputed } from './not-computed.ts';
import { sum } from './sum.ts';

/** Of how many texts the language can be told, and how many of those are not in English. */
export interface Languages {
  told: number;
  foreign: number;
}

/**
 * What {@link Languages} consists of: for metrics whose word lists or formulas are made for English. They prepare by
 * {@link prepareLanguages}.
 */
export const languagesShape: Shape<Languages> = { told: sum, foreign: sum };

/** What such a metric does to prepare. */
export async function prepareLanguages<Options>(options: Options): Promise<Options> {
  await loadLanguages();
  return options;
}

/** Takes in a text; most of the short ones do not tell. */
export function tellLanguage(state: Languages, view: TextView): void {
  const english = view.once(isEnglish);
  if (english === undefined) return;
  state.told++;
  if (!english) state.foreign++;
}

/** How many letters tell a language. */
const enough = 40;

function isEnglish({ text }: TextView): boolean | undefined {
  const language = languageOf(glanceAt(text, enough));
  return language === undefined ? undefined : language === 'en';
}

/** What is said in place of numbers where more than one text in ten is in another language. */
export function unlessEnglish({ told, foreign }: Languages): NotComputed | undefined {
  if (foreign * 10 <= told) return undefined;
  return notComputed(
    `made for English: ${foreign} of the ${told} utterances whose language can be told are in another one`,
  );
}

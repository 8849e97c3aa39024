import type { TextView } from './text-view.ts';
import { contrasted } from './vader-contrast.ts';
import { describeEmoji } from './vader-emoji.ts';
import { type VaderRelease, type VaderTokens, vaderTokens } from './vader-tokens.ts';
import { valenceAt } from './vader-valence.ts';

/** The sentiment of a text, as VADER measures it, in whole numbers, so that no order of adding them up matters. */
export interface Sentiment {
  /** From -10,000 (as bad as can be) to 10,000: the published `compound` with its four decimals, times 10,000. */
  readonly compound: number;
  /** The shares of the text that are positive, negative and neutral, in thousandths, each rounded by itself. */
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
}

/**
 * Measures the sentiment of an English text as VADER does: C.J. Hutto and E. Gilbert, "VADER: A Parsimonious Rule-based
 * Model for Sentiment Analysis of Social Media Text", ICWSM 2014. To the digits of a release of its reference,
 * vaderSentiment, peculiarities included. A text without words of the lexicon has a compound of 0. Linear in its length.
 */
export function sentiment(text: string, release: VaderRelease = '3.3.2'): Sentiment {
  const told = describeEmoji(text);
  const tokens = vaderTokens(told, release);
  const valences = valencesOf(tokens);
  const emphasis = emphasisOf(told);
  let sum = 0;
  let positive = 0;
  let negative = 0;
  for (const valence of valences) {
    sum += valence;
    if (valence > 0) positive += valence + 1;
    else negative += 1 - valence;
  }
  const neutral = tokens.words.length - valences.length;
  if (sum !== 0) sum += sum > 0 ? emphasis : -emphasis;
  if (positive > negative) positive += emphasis;
  else if (positive < negative) negative += emphasis;
  const total = Math.max(positive + negative + neutral, 1);
  return {
    compound: rounded(sum / Math.sqrt(sum * sum + SPREAD), 4),
    positive: rounded(positive / total, 3),
    negative: rounded(negative / total, 3),
    neutral: rounded(neutral / total, 3),
  };
}

/** The sentiment of a view's text, worked out once, however many ask. */
export function sentimentOf(view: TextView, release: VaderRelease = '3.3.2'): Sentiment {
  return view.once(byRelease[release]);
}

const byRelease = {
  '3.3.1': ({ text }: TextView) => sentiment(text, '3.3.1'),
  '3.3.2': ({ text }: TextView) => sentiment(text, '3.3.2'),
} as const;

/** How slowly the sum of a text comes near to its bounds. */
const SPREAD = 15;

/** The valences of the words that have any. */
function valencesOf(tokens: VaderTokens): number[] {
  const { scored, but } = tokens;
  const valences = scored.map((at) => valenceAt(tokens, at));
  const told =
    but < 0
      ? valences
      : contrasted(
          valences.filter((_, index) => (scored[index] as number) < but),
          valences.filter((_, index) => (scored[index] as number) > but),
        );
  return told.filter((valence) => valence !== 0);
}

/** A number with so many decimals, times ten to their number; as Python rounds: by the exact value, halves to even. */
function rounded(value: number, decimals: number): number {
  const scaled = value * 10 ** decimals;
  const near = Math.round(scaled) + 0; // never -0
  if (Math.abs(Math.abs(scaled - near) - 0.5) > 1e-6) return near;
  // So near to a half, multiplying may have lost what tells. Only 32nds can be halves; of the rest, the digits are exact.
  if (Number.isInteger(value * 32)) return 2 * Math.round(scaled / 2);
  return Math.round(Number(value.toFixed(decimals)) * 10 ** decimals);
}

/** What exclamation marks, and several question marks, add. */
function emphasisOf(text: string): number {
  const questions = countOf(text, '?');
  return (
    Math.min(countOf(text, '!'), 4) * 0.292 + (questions > 3 ? 0.96 : questions > 1 ? questions * 0.18 : 0)
  );
}

/** How often a mark occurs, as far as it matters. */
function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0 && count < 4; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { count } from '../records/said.ts';
import type { Shape } from './accumulator.ts';
import { type Distribution, distribution, enter, type Spread, spreadOf } from './distribution.ts';
import { isNotComputed, type NotComputed, notComputed } from './not-computed.ts';
import { spreadFields } from './spread-fields.ts';
import { sum } from './sum.ts';

/** One value of each conversation that is long enough to have it, and how many are not. */
export interface LongEnough {
  readonly values: Distribution;
  tooShort: number;
}

/** What {@link LongEnough} consists of; percentiles are exact to so many decimals. */
export function longEnough(decimals: number): Shape<LongEnough> {
  return { values: distribution(decimals), tooShort: sum };
}

/** Takes in a conversation's value; `undefined` if it is too short to have one. */
export function enterIf(state: LongEnough, value: number | undefined): void {
  if (value === undefined) state.tooShort++;
  else enter(state.values, value);
}

/** The distribution and how many were left out, or which conversations were needed: "with at least 50 words". */
export function spreadIf(
  { values, tooShort: left }: LongEnough,
  needed: string,
): (Spread & { readonly tooShort: number }) | NotComputed {
  const spread = spreadOr(values, needed);
  return isNotComputed(spread) ? spread : { ...spread, tooShort: left };
}

/** The distribution, or which conversations were needed. */
export function spreadOr(values: Distribution, needed: string): Spread | NotComputed {
  return values.n === 0 ? notComputed(`no conversation ${needed}`) : spreadOf(values);
}

/** The fields of it in a value's schema; `what` is whose value it is. */
export function longEnoughFields(what: string) {
  return { ...spreadFields(what), tooShort };
}

/** How many conversations are left out, in a value's schema. */
export const tooShort = count('How many conversations were left out because too little is said in them');

/** The option that says how many words are enough. */
export const leastWords = option(
  'How many words must be said in a conversation; with fewer, it is left out',
  z.int().check(z.minimum(1)),
  50,
);

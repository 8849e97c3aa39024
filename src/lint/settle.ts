import { fingerprint } from '../source/hash.ts';
import { byPlace, composed, type Splice } from './splice.ts';

/** A fix as bytes, and the rule that offers it. */
export interface Offer {
  readonly rule: string;
  readonly splices: readonly Splice[];
}

/** What becomes of a text when fixes are carried out until none is left. */
export interface Settled {
  /** All changes, as splices of the text as it was. */
  readonly splices: readonly Splice[];
  /** How many fixes of each rule were carried out. */
  readonly fixes: Readonly<Record<string, number>>;
  /** The rules whose fixes undo each other, or do not come to an end; then nothing is to be changed. */
  readonly unsettled: readonly string[];
}

/** How often fixes are carried out before it is said that they do not come to an end. */
export const mostPasses = 10;

/**
 * Carries out the fixes that `offersOf` finds in a text with some splices, then those that it finds in what came of it,
 * and so on. Of fixes that overlap, the first is carried out; the others have another chance in the next pass.
 */
export async function settle(
  offersOf: (splices: readonly Splice[]) => Promise<readonly Offer[]>,
): Promise<Settled> {
  const fixes: Record<string, number> = {};
  const states = [''];
  const passes: string[][] = [];
  let splices: readonly Splice[] = [];
  for (;;) {
    const taken = compatible(await offersOf(splices));
    if (taken.length === 0) return { splices, fixes, unsettled: [] };
    splices = composed(splices, taken.flatMap((one) => one.splices).sort(byPlace));
    passes.push(taken.map(({ rule }) => rule));
    const again = states.indexOf(spelled(splices));
    if (again >= 0 || passes.length > mostPasses) {
      const restless = passes.slice(again >= 0 ? again : -1).flat();
      return { splices: [], fixes: {}, unsettled: [...new Set(restless)].sort() };
    }
    states.push(spelled(splices));
    for (const { rule } of taken) fixes[rule] = (fixes[rule] ?? 0) + 1;
  }
}

/** The offers that can be carried out together: of two that overlap that whose place comes first. */
function compatible(offers: readonly Offer[]): Offer[] {
  const taken: Splice[] = [];
  const placed = offers.filter(({ splices }) => splices.length > 0).sort((a, b) => startOf(a) - startOf(b));
  return placed.filter(({ splices }) => {
    const isFree = splices.every((one) => !collides(one, taken));
    if (isFree) for (const one of splices) taken.splice(rankOf(one, taken), 0, one);
    return isFree;
  });
}

function startOf({ splices }: Offer): number {
  return splices.reduce((least, { start }) => Math.min(least, start), Infinity);
}

function collides(one: Splice, taken: readonly Splice[]): boolean {
  const at = rankOf(one, taken);
  const [before, behind] = [taken[at - 1], taken[at]];
  if (before && before.end > one.start) return true;
  return behind !== undefined && (behind.start < one.end || byPlace(behind, one) === 0);
}

/** How many of the splices stand before one. */
function rankOf(one: Splice, taken: readonly Splice[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byPlace(taken[middle] as Splice, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The fingerprint of splices. */
function spelled(splices: readonly Splice[]): string {
  let key = '';
  for (const { start, end, bytes } of splices) key = fingerprint(`${key} ${start}-${end}:${bytes.join()}`);
  return key;
}

import { fingerprint } from '../source/hash.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { byPlace, composed, type Splice } from './splice.ts';

/** A fix as bytes, and the rule that offers it. */
export interface Offer {
  readonly rule: string;
  readonly splices: readonly Splice[];
}

/** What was found in a text: fixes, and a fingerprint of who speaks in what order (see {@link speakersOf}). */
export interface Found {
  readonly offers: readonly Offer[];
  readonly speakers: string;
}

/** What becomes of a text when fixes are carried out until none is left. */
export interface Settled {
  /** All changes, as splices of the text as it was; none where there is trouble. */
  readonly splices: readonly Splice[];
  /** How many fixes of each rule were carried out. */
  readonly fixes: Readonly<Record<string, number>>;
  /** Why nothing may be changed: the fixes undo each other, do not come to an end, or would change who speaks. */
  readonly trouble: string | undefined;
}

/** How often fixes are carried out before it is said that they do not come to an end. */
export const mostPasses = 10;

/**
 * Carries out the fixes that are found in a text with some splices, then those that are found in what came of it, and so
 * on. Of fixes that overlap, the first is carried out; the others have another chance in the next pass. Where fixes are
 * to be `safe`, it is checked that they leave it to everybody what is theirs.
 */
export async function settle(
  find: (splices: readonly Splice[]) => Promise<Found>,
  { safe }: { readonly safe: boolean },
): Promise<Settled> {
  const fixes: Record<string, number> = {};
  const states = [''];
  const passes: string[][] = [];
  let splices: readonly Splice[] = [];
  let first: string | undefined;
  for (;;) {
    const { offers, speakers } = await find(splices);
    first ??= speakers;
    const taken = compatible(offers);
    if (taken.length === 0) {
      if (safe && speakers !== first) return refused(Object.keys(fixes), 'would change who speaks');
      return { splices, fixes, trouble: undefined };
    }
    splices = composed(splices, taken.flatMap((one) => one.splices).sort(byPlace));
    passes.push(taken.map(({ rule }) => rule));
    const again = states.indexOf(spelled(splices));
    if (again >= 0 || passes.length > mostPasses)
      return refused(passes.slice(again >= 0 ? again : -1).flat(), 'do not come to an end');
    states.push(spelled(splices));
    for (const { rule } of taken) fixes[rule] = (fixes[rule] ?? 0) + 1;
  }
}

/** Who speaks in a conversation (the role, or where that is not known the label), added to the fingerprint of those before it. */
export function speakersOf({ turns }: Conversation, before: string): string {
  return fingerprint(before + turns.map(({ role, label }) => role ?? `"${label}"`).join('\n'));
}

function refused(rules: readonly string[], what: string): Settled {
  const names = [...new Set(rules)].sort().join(', ');
  return { splices: [], fixes: {}, trouble: `the fixes of ${names} ${what}` };
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

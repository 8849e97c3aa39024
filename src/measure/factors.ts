/** MTLD counts factors: stretches at whose end the share of different words has fallen to this. */
export const factorSize = 0.72;

/** Whether the share of different words lies below it. Multiplied out: it is asked for every word, and dividing is slow. */
export function isBelowFactor(distinct: number, length: number): boolean {
  return distinct * 25 < length * 18;
}

/** Whether a stretch so far is a whole factor. */
export type Closes = (distinct: number, length: number, isLast: boolean) => boolean;

/**
 * How many factors a sequence has, read forward (`step` 1) or backward (−1). What is left behind the last whole one counts
 * in part: by how far its share has fallen from 1 towards the size of a factor.
 */
export function factorsOf(tokens: Int32Array, types: number, step: 1 | -1, closes: Closes): number {
  /** By type, the number of the stretch, from 1, in which it was last met. */
  const met = new Int32Array(types);
  const last = step === 1 ? tokens.length - 1 : 0;
  let whole = 0;
  let length = 0;
  let distinct = 0;
  for (let at = tokens.length - 1 - last; at >= 0 && at < tokens.length; at += step) {
    const type = tokens[at] as number;
    if (met[type] !== whole + 1) distinct++;
    met[type] = whole + 1;
    length++;
    if (!closes(distinct, length, at === last)) continue;
    whole++;
    length = 0;
    distinct = 0;
  }
  return length === 0 ? whole : whole + (1 - distinct / length) / (1 - factorSize);
}

/**
 * How long the factor is that begins at each of the first `starts` tokens and ends at the first place where it closes; 0
 * for one that does not within `most` tokens.
 */
export function factorLengths(
  tokens: Int32Array,
  types: number,
  starts: number,
  most: number,
  closes: Closes,
): Int32Array {
  const met = new Int32Array(types);
  const lengths = new Int32Array(starts);
  for (let start = 0; start < starts; start++) {
    let distinct = 0;
    const end = Math.min(tokens.length, start + most);
    for (let at = start; at < end; at++) {
      const type = tokens[at] as number;
      if (met[type] !== start + 1) distinct++;
      met[type] = start + 1;
      if (!closes(distinct, at - start + 1, false)) continue;
      lengths[start] = at - start + 1;
      break;
    }
  }
  return lengths;
}

/**
 * The numbers that stand in a list more than `times` times, and how often. Sorts a copy: that takes 8 bytes for each, and
 * works for more than a `Map` can hold.
 */
export function recurring(numbers: ArrayLike<number>, times = 1): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const sorted = new Float64Array(numbers).sort();
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to - from > times) found.set(sorted[from] as number, to - from);
  }
  return found;
}

interface Ranked {
  readonly rank: number;
}

/** Units in the order of their ranks, the lowest first; sorted once for each list, for every source asks. */
export function byRank<Unit extends Ranked>(units: readonly Unit[]): readonly Unit[] {
  const known = sorted.get(units) as readonly Unit[] | undefined;
  if (known) return known;
  const ranked = units.toSorted((a, b) => a.rank - b.rank);
  sorted.set(units, ranked);
  return ranked;
}

const sorted = new WeakMap<readonly Ranked[], readonly Ranked[]>();

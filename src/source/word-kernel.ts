/**
 * The tokenisers of the kernel (scripts/kernel/words.ts). They work in one part of its memory, whose places are counted from
 * its start: scripts/kernel/words/memory.ts says what lies there.
 */
export interface WordKernel extends Readonly<Record<(typeof places)[number], number>> {
  /** Takes apart the `size` units that are laid out in `part`, and puts the ids of the words at `out`. */
  readonly scan: (part: number, size: number, out: number) => number;
}

/** What the kernel's code says of it. */
export type WordExports = Pick<WordKernel, 'scan'> &
  Readonly<Record<(typeof places)[number], { readonly value: number }>>;

const places = ['joinedAt', 'classesAt', 'unitsAt', 'mostUnits', 'keysAt', 'idsAt', 'startsAt'] as const;

/** The tokenisers, with the places as numbers. */
export function wordKernel(exports: WordExports): WordKernel {
  const values = Object.fromEntries(places.map((name) => [name, exports[name].value]));
  return { scan: exports.scan, ...(values as Record<(typeof places)[number], number>) };
}

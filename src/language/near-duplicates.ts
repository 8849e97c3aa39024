import { recurring } from '../source/recurring.ts';
import { bandCount, similarity, type Sketch } from './sketch.ts';

/** A text that is nearly an earlier one: their indices, and the share of their shingles that both have. */
export interface NearDuplicate {
  readonly at: number;
  readonly of: number;
  readonly similarity: number;
}

/** What counts as nearly the same. */
export interface Nearness {
  /** The least Jaccard similarity. */
  readonly least: number;
  /** How many fingerprints the sketches keep at most. */
  readonly most: number;
  /** Whether a pair is to be told. What is near another text is not compared with later ones, told or not. */
  readonly counts: (at: number, of: number) => boolean;
}

/** How many texts of a band are compared with later ones, so that a band that all share takes no more than linear time. */
const crowd = 16;

/**
 * The texts that are nearly the same as an earlier one, in order, each with the earlier one that it is nearest to. Each is
 * compared with those that share a band with it and are near to none before them: at most 16 a band.
 */
export function* nearDuplicates(
  sketches: readonly (Sketch | undefined)[],
  { least, most, counts }: Nearness,
): Generator<NearDuplicate> {
  const kept = sketches.filter((sketch) => sketch !== undefined);
  const keys = new Uint32Array(kept.length);
  const shared = Array.from({ length: bandCount }, (_, band) => {
    for (let at = 0; at < kept.length; at++) keys[at] = kept[at]?.[band] as number;
    return recurring(keys);
  });
  const buckets = shared.map(() => new Map<number, number[]>());
  for (let at = 0; at < sketches.length; at++) {
    const sketch = sketches[at];
    if (!sketch) continue;
    const own: number[][] = [];
    for (let band = 0; band < bandCount; band++) {
      const key = sketch[band] as number;
      if (shared[band]?.has(key) !== true) continue;
      const bucket = buckets[band]?.get(key) ?? [];
      buckets[band]?.set(key, bucket);
      own.push(bucket);
    }
    if (own.length === 0) continue;
    let nearest: NearDuplicate | undefined;
    let isFirst = true;
    for (const of of [...new Set(own.flat())].sort((a, b) => a - b)) {
      const found = similarity(sketch, sketches[of] as Sketch, most);
      if (found < least) continue;
      isFirst = false;
      if (counts(at, of) && found > (nearest?.similarity ?? 0)) nearest = { at, of, similarity: found };
    }
    if (isFirst) for (const bucket of own) if (bucket.length < crowd) bucket.push(at);
    if (nearest) yield nearest;
  }
}

import type { Hit } from './rule.ts';

/**
 * The hits that are meant: those of the list `none` are not, nor is what begins inside one of them. A word list keeps there
 * what looks like one of its phrases: `take care of` for `take care`, `feel sorry` for `sorry`.
 */
export function meant(hits: readonly Hit[]): Hit[] {
  let none: Hit | undefined;
  return hits.filter((hit) => {
    if (hit.list === 'none') none = hit;
    return !(hit.turn === none?.turn && hit.at.from < none.at.to);
  });
}

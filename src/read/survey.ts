import { indexOfByte } from '../source/bytes.ts';
import { countLines } from '../source/count.ts';
import { kernelOf, mostPlaces } from '../source/kernel.ts';
import type { Segment } from '../source/segment.ts';

/** What one pass over the bytes of a transcript tells before anything in it is read. */
export interface Survey {
  /** Where number signs stand; good until the next survey. */
  readonly signs: ArrayLike<number>;
  readonly count: number;
  /** Whether it holds a backtick (a fence, a quotation) or a `>` (a quoted line). */
  readonly ticks: boolean;
  readonly arrows: boolean;
  readonly feeds: number;
}

/** Surveys a transcript; undefined if it has more number signs than are noted. */
export function survey({ bytes, from, to }: Segment): Survey | undefined {
  const kernel = kernelOf(bytes);
  if (kernel) {
    const count = kernel.survey(from, to);
    const { met, feeds } = kernel.found;
    return count > mostPlaces
      ? undefined
      : { signs: kernel.table, count, ticks: (met & 1) > 0, arrows: (met & 2) > 0, feeds };
  }
  const signs: number[] = [];
  for (let at = indexOfByte(bytes, 0x23, from); at >= 0 && at < to; at = indexOfByte(bytes, 0x23, at + 1)) {
    if (signs.length === mostPlaces) return undefined;
    signs.push(at);
  }
  const has = (byte: number): boolean => {
    const at = indexOfByte(bytes, byte, from);
    return at >= 0 && at < to;
  };
  return {
    signs,
    count: signs.length,
    ticks: has(0x60),
    arrows: has(0x3e),
    feeds: countLines(bytes, from, to),
  };
}

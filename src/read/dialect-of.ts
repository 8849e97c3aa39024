import { countAny } from '../source/count.ts';
import type { Segment } from '../source/segment.ts';
import { byRank } from './by-rank.ts';
import type { Candidate, Dialect } from './dialect.ts';
import type { ReadContext } from './reader.ts';

/** A dialect, and how many markers of the samples are spelled so. */
export interface Found {
  readonly dialect: Dialect;
  readonly count: number;
}

/** How much of a transcript tells its dialect. */
const sampleSize = 2 ** 18;

/**
 * The dialect with the most markers in the samples, at least one of them of a known side. Dialects that name no sides
 * (`Departure: …` could be a speaker) are asked only where no other finds anybody.
 */
export function dialectOf(samples: readonly Segment[], context: ReadContext): Found | undefined {
  const segments = samples.map((sample) => bound(sample, sampleSize));
  const ranked = byRank(context.dialects);
  const plainest = ranked.find(({ mixing }) => mixing === 'everyday');
  const foregone = plainest && foregoneConclusion(plainest, segments, context);
  if (foregone) return foregone;
  const found = ranked
    .map((dialect) => ({ dialect, count: markersOf(dialect, segments, context).length }))
    .filter(({ count }) => count > 0);
  const sided = found.filter(({ dialect }) => !dialect.anonymous);
  return (sided.length > 0 ? sided : found).sort((a, b) => b.count - a.count)[0];
}

/** A segment whose bytes end where it ends (or after `limit` bytes), so that a search for what is not there stops. */
export function bound(segment: Segment, limit = Infinity): Segment {
  const to = Math.min(segment.to, segment.from + limit);
  const { bytes, from, origin } = segment;
  return to === bytes.length ? segment : { bytes: bytes.subarray(0, to), from, to, origin };
}

function markersOf(dialect: Dialect, segments: readonly Segment[], { roleOf }: ReadContext): Candidate[] {
  return segments.flatMap((segment) => {
    const regular = dialect
      .find(segment, roleOf)
      .filter(({ standing, reason }) => standing === 'regular' || reason === 'no-blank-line');
    const sided = dialect.anonymous || regular.some(({ role }) => role === 'human' || role === 'assistant');
    return sided ? regular : [];
  });
}

const colon = 0x3a;
const colons = [colon, 0x9a, 0x9a] as const; // `:`, and the last byte of `：`
const tokens = [0x3c, 0x5b, 0x7c] as const; // `<`, `[`, `|`

/**
 * The dialect that has so many markers that no other can have more: every other marker takes a colon that is none of
 * these, or a byte with which special tokens begin. Undefined if that cannot be told from counting bytes.
 */
function foregoneConclusion(
  dialect: Dialect,
  segments: readonly Segment[],
  context: ReadContext,
): Found | undefined {
  let count = 0;
  for (const segment of segments) {
    const plain = dialect.glance?.(segment, context.roleOf);
    const markers = plain ? [] : markersOf(dialect, [segment], context);
    if (markers.some((one) => segment.bytes[one.to - 1] !== colon)) return undefined;
    count += plain?.count ?? markers.length;
  }
  if (count === 0) return undefined;
  const others = countOf(segments, colons) - count;
  return others <= count && countOf(segments, tokens) < count ? { dialect, count } : undefined;
}

function countOf(segments: readonly Segment[], any: readonly [number, number, number]): number {
  return segments.reduce((sum, { bytes, from, to }) => sum + countAny(bytes, from, to, any), 0);
}

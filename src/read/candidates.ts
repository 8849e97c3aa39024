import { indexOfByte } from '../source/bytes.ts';
import type { Segment } from '../source/segment.ts';
import type { Candidate, Dialect } from './dialect.ts';
import type { ReadContext } from './reader.ts';
import { isAfterSentence } from './bare-markers.ts';
import { type Fence, fenceAt, fences } from './fences.ts';

/** Everything in a transcript that may open a turn, in order, and the fenced blocks that bound a text. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Only where the transcript itself stands in fenced blocks. */
  readonly blocks: readonly Fence[];
  /** Whether the regular ones open all turns, whatever else there may be: nothing is left to judge. */
  readonly settled: boolean;
}

/** Finds the dialect's own candidates, those of everyday spellings beside them, and weighs what stands in fences. */
export function candidatesOf(dialect: Dialect, segment: Segment, context: ReadContext): Candidates {
  const own = dialect.find(segment, context.roleOf);
  if (!context.explain && speaksForItself(own, dialect, segment, context))
    return { candidates: own, blocks: [], settled: true };
  const all = dialect.mixing === 'strict' ? own : foreign(dialect, segment, context).reduce(merge, own);
  const blocks = all.length === 0 ? [] : fences(segment);
  if (blocks.length === 0) return { candidates: all, blocks, settled: false };
  const outside = own.some((one) => one.standing === 'regular' && !fenceAt(blocks, one.from));
  if (outside) {
    // A block that is never closed was a slip in somebody's turn; those behind it go on speaking.
    const closed = blocks.filter((block) => block.closed);
    return { candidates: all.map((one) => doubt(one, closed)), blocks: [], settled: false };
  }
  // Nobody speaks outside a fence: the transcript is what the fences hold, unless they hold code.
  const held = blocks.filter((block) => !block.code);
  const talk = fenceAt(
    held,
    own.find((one) => one.standing === 'regular' && fenceAt(held, one.from))?.from ?? -1,
  );
  const candidates = all.map((one): Candidate => {
    const block = fenceAt(held, one.from);
    const stands = block !== undefined && (one.reason !== 'foreign' || block === talk);
    return stands ? one : { ...one, standing: 'rejected', reason: 'fenced' };
  });
  return { candidates, blocks: held, settled: false };
}

/**
 * Whether the markers of a transcript leave nothing open: both sides take turns without a gap, no other marker stands
 * before them, nothing is fenced. Then no deviant is needed anywhere (see judge.ts), and none must be looked for.
 */
function speaksForItself(
  own: readonly Candidate[],
  dialect: Dialect,
  segment: Segment,
  context: ReadContext,
): boolean {
  let previous: Candidate | undefined;
  let turns = 0;
  for (const one of own) {
    if (one.standing !== 'regular') {
      if (previous === undefined || one.reason === 'cut-off') return false;
      continue;
    }
    if (one.role === 'system' || one.role === previous?.role) return false;
    previous = one;
    turns++;
  }
  const first = own[0];
  if (turns < 2 || !first || hasBacktick(segment)) return false;
  const { bytes, from, origin } = segment;
  const opening = { bytes: bytes.subarray(0, first.from), from, to: first.from, origin };
  return everyday(dialect, context).every(
    (other) => other.rank > dialect.rank && !other.find(opening, context.roleOf).some(mayOpen),
  );
}

/** Whether an everyday marker before the first own one may be taken for an opening one (see `opens` in judge.ts). */
export function mayOpen({ lineStart, role, reason, standing }: Candidate): boolean {
  return role !== undefined && (lineStart || (standing !== 'rejected' && reason !== 'mid-sentence'));
}

function hasBacktick({ bytes, from, to }: Segment): boolean {
  const at = indexOfByte(bytes, 0x60, from);
  return at >= 0 && at < to;
}

function everyday(dialect: Dialect, { dialects }: ReadContext): Dialect[] {
  return dialects.filter((other) => other !== dialect && other.mixing === 'everyday');
}

function doubt(one: Candidate, blocks: readonly Fence[]): Candidate {
  const fenced = one.standing !== 'rejected' && fenceAt(blocks, one.from) !== undefined;
  return fenced ? { ...one, standing: 'deviant', reason: 'fenced' } : one;
}

/** Whether a transcript has markers of everyday spellings that are not the dialect's own. */
export function hasStrangers(dialect: Dialect, segment: Segment, context: ReadContext): boolean {
  return foreign(dialect, segment, context).some((found) => found.length > 0);
}

/** The markers of each everyday spelling that is not the dialect's own. */
function foreign(dialect: Dialect, segment: Segment, context: ReadContext): Candidate[][] {
  return everyday(dialect, context).map((other) => {
    const found = other.find(segment, context.roleOf).filter((one) => one.role !== undefined);
    // A more telling spelling (`### Human:` among bare names) speaks for itself.
    return other.rank < dialect.rank ? found : found.map((one) => stranger(segment, one));
  });
}

function stranger(segment: Segment, one: Candidate): Candidate {
  if (one.standing === 'rejected') return one;
  const reason = one.lineStart || isAfterSentence(segment, one) ? 'foreign' : 'mid-sentence';
  return { ...one, standing: 'deviant', reason };
}

/** Both lists in the order of the text; where two overlap the dialect's own stands. */
function merge(own: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  const all: Candidate[] = [];
  let i = 0;
  for (const other of others) {
    while (i < own.length && (own[i] as Candidate).to <= other.from) all.push(own[i++] as Candidate);
    const next = own[i];
    if (next && next.from < other.to) continue;
    all.push(other);
  }
  while (i < own.length) all.push(own[i++] as Candidate);
  return all;
}

import type { Segment } from '../source/segment.ts';
import type { Candidate, Dialect } from './dialect.ts';
import type { ReadContext } from './reader.ts';
import { type Fence, fenceAt, fences } from './fences.ts';

/** Everything in a transcript that may open a turn, in order, and the fenced blocks that bound a text. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Only where the transcript itself stands in fenced blocks. */
  readonly blocks: readonly Fence[];
}

/** Finds the dialect's own candidates, those of everyday spellings beside them, and weighs what stands in fences. */
export function candidatesOf(dialect: Dialect, segment: Segment, context: ReadContext): Candidates {
  const own = dialect.find(segment, context.roleOf);
  const all = dialect.mixing === 'strict' ? own : foreign(dialect, segment, context).reduce(merge, own);
  const blocks = all.length === 0 ? [] : fences(segment);
  if (blocks.length === 0) return { candidates: all, blocks };
  const outside = own.some((one) => one.standing === 'regular' && !fenceAt(blocks, one.from));
  if (outside) {
    // A block that is never closed was a slip in somebody's turn; those behind it go on speaking.
    const closed = blocks.filter((block) => block.closed);
    return { candidates: all.map((one) => doubt(one, closed)), blocks: [] };
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
  return { candidates, blocks: held };
}

function doubt(one: Candidate, blocks: readonly Fence[]): Candidate {
  const fenced = one.standing !== 'rejected' && fenceAt(blocks, one.from) !== undefined;
  return fenced ? { ...one, standing: 'deviant', reason: 'fenced' } : one;
}

/** The markers of each everyday spelling that is not the dialect's own. */
function foreign(dialect: Dialect, segment: Segment, { dialects, roleOf }: ReadContext): Candidate[][] {
  return dialects
    .filter((other) => other !== dialect && other.mixing === 'everyday')
    .map((other) => {
      const found = other.find(segment, roleOf).filter((one) => one.role !== undefined);
      // A more telling spelling (`### Human:` among bare names) speaks for itself.
      return other.rank < dialect.rank ? found : found.map(stranger);
    });
}

function stranger(one: Candidate): Candidate {
  return one.standing === 'rejected' ? one : { ...one, standing: 'deviant', reason: 'foreign' };
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

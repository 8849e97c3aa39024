import { type Segment, slice } from '../source/segment.ts';
import { isBreak, trimEnd } from '../source/white.ts';
import type { Conversation, Rejected, SourcePlace } from '../transcript/conversation.ts';
import { type Candidates, candidatesOf, hasStrangers } from './candidates.ts';
import { bound, dialectOf } from './dialect-of.ts';
import type { Candidate, Dialect } from './dialect.ts';
import { glance } from './glance.ts';
import { judge } from './judge.ts';
import type { ReadContext } from './reader.ts';
import { turnsOf } from './turns.ts';

/** What is known of a conversation before its transcript is cut into turns. */
export interface Frame {
  readonly id: string;
  readonly ownId: boolean;
  readonly source: SourcePlace;
  /** A JSON object, as {@link Conversation.meta}. */
  readonly meta: string;
}

/** Cuts transcripts of one source into turns, all by the dialect that the source was found (or stated) to have. */
export interface Cutter {
  /** Settles the dialect from the first transcripts of the source; called once, before `cut`. */
  settle(samples: readonly Segment[]): void;
  cut(segment: Segment, frame: Frame): Conversation;
  /** The dialect of the source, once settled. */
  dialect(): Dialect | undefined;
}

/** A cutter for one source. */
export function cutter(context: ReadContext): Cutter {
  let settled: Dialect | undefined;
  return {
    settle(samples) {
      const { dialect: stated } = context.options;
      const found =
        stated === undefined
          ? dialectOf(samples, context)
          : { dialect: context.dialects.find((one) => one.id === stated), count: 0 };
      settled = found?.dialect;
      const why =
        stated !== undefined
          ? 'stated'
          : found
            ? `${found.count} markers at the start of the source`
            : 'no markers at the start of the source';
      context.settled(settled?.id ?? 'none', why);
    },
    cut(segment, frame) {
      const bounded = bound(segment);
      if (settled?.glance) {
        const plain = glance(bounded, frame, settled, context);
        if (plain && !context.explain) return plain;
        // Where reasons are asked for, it must be sure that there is nothing to give a reason for.
        if (plain && !hasStrangers(settled, bounded, context)) return inFull(plain);
      }
      const first = cutBy(settled, bounded, frame, context);
      if (first.turns.length > 0 || context.options.dialect !== undefined) return first;
      // A transcript in which the source's dialect finds nobody is asked for its own.
      const own = dialectOf([segment], context)?.dialect;
      return own ? cutBy(own, bounded, frame, context) : first;
    },
    dialect: () => settled,
  };
}

/** How many turns the best dialect finds in a transcript; 0 where none finds any. Tells which field of a row holds transcripts. */
export function countTurns(segment: Segment, context: ReadContext): number {
  return dialectOf([segment], context)?.count ?? 0;
}

function cutBy(
  dialect: Dialect | undefined,
  segment: Segment,
  frame: Frame,
  context: ReadContext,
): Conversation {
  const { from, to } = segment;
  const { candidates, blocks, settled } = dialect ? candidatesOf(dialect, segment, context) : nobody;
  const rejected: Rejected[] = [];
  const opening = settled
    ? candidates.filter((one) => one.standing === 'regular')
    : taken(segment, candidates, rejected);
  const first = opening[0];
  const preambleEnd = trimEnd(segment.bytes, from, first?.from ?? to);
  const turns = turnsOf(segment, opening, preambleEnd, dialect, blocks);
  const last = turns.at(-1)?.body.to ?? preambleEnd;
  const { id, ownId, source, meta } = frame;
  return {
    id,
    ownId,
    source,
    dialect: turns.length > 0 ? (dialect?.id ?? 'none') : 'none',
    preamble: slice(segment, from, preambleEnd),
    turns,
    epilogue: slice(segment, last, to),
    meta,
    rejected,
  };
}

/** A conversation with its turns, for whoever looks into it. */
function inFull(plain: Conversation): Conversation {
  const { id, ownId, source, dialect, preamble, turns, epilogue, meta, rejected } = plain;
  return { id, ownId, source, dialect, preamble, turns, epilogue, meta, rejected };
}

const nobody: Candidates = { candidates: [], blocks: [], settled: true };

/** The candidates that open a turn; a marker doubled on its line is one. The others are put among the rejected. */
function taken(segment: Segment, candidates: readonly Candidate[], rejected: Rejected[]): Candidate[] {
  const opening: Candidate[] = [];
  for (const { candidate, accepted } of judge(candidates)) {
    const last = opening.at(-1);
    if (!accepted) {
      const { from, to, label, reason } = candidate;
      rejected.push({ at: slice(segment, from, to), label, reason });
    } else if (last && doubles(segment, last, candidate))
      opening[opening.length - 1] = { ...candidate, from: last.from };
    else opening.push(candidate);
  }
  return opening;
}

/** Whether a marker only repeats the one before it on the same line: `### Human: ### Human:`. */
function doubles({ bytes }: Segment, previous: Candidate, one: Candidate): boolean {
  if (previous.role !== one.role || previous.label !== one.label || one.label === '') return false;
  for (let at = previous.to; at < one.from; at++) if (isBreak(bytes[at]) || bytes[at] !== 0x20) return false;
  return true;
}

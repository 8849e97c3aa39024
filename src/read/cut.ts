import { type Segment, slice } from '../source/segment.ts';
import { isBreak, trimEnd } from '../source/white.ts';
import type { Conversation, Place, Rejected } from '../transcript/conversation.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import type { Candidate, Dialect } from './dialect.ts';
import { judge } from './judge.ts';
import type { ReadContext } from './reader.ts';
import { turnsOf } from './turns.ts';

/** What is known of a conversation before its transcript is cut into turns. */
export interface Frame {
  readonly id: string;
  readonly ownId: boolean;
  readonly source: Place;
  /** A JSON object, as {@link Conversation.meta}. */
  readonly meta: string;
}

/** Cuts transcripts of one source into turns, all by the dialect that the source was found (or stated) to have. */
export interface Cutter {
  /** Settles the dialect from the first transcripts of the source; called once, before `cut`. */
  settle(samples: readonly Segment[]): void;
  cut(segment: Segment, frame: Frame): Conversation;
}

/** How much of a transcript tells its dialect. */
const sampleSize = 2 ** 18;

/** A cutter for one source. */
export function cutter(context: ReadContext): Cutter {
  let settled: Dialect | undefined;
  return {
    settle(samples) {
      const { dialect: stated } = context.options;
      const found =
        stated === undefined
          ? detect(samples, context)
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
      const first = cutBy(settled, bounded, frame, context);
      if (first.turns.length > 0 || context.options.dialect !== undefined) return first;
      // A transcript in which the source's dialect finds nobody is asked for its own.
      const own = detect([segment], context)?.dialect;
      return own ? cutBy(own, bounded, frame, context) : first;
    },
  };
}

/** How many turns the best dialect finds in a transcript; 0 where none finds any. Tells which field of a row holds transcripts. */
export function countTurns(segment: Segment, context: ReadContext): number {
  return detect([segment], context)?.count ?? 0;
}

/** A segment whose bytes end where it ends (or after `limit` bytes), so that a search for what is not there stops. */
function bound(segment: Segment, limit = Infinity): Segment {
  const to = Math.min(segment.to, segment.from + limit);
  const { bytes, from, origin } = segment;
  return to === bytes.length ? segment : { bytes: bytes.subarray(0, to), from, to, origin };
}

/**
 * The dialect with the most markers in the samples, at least one of them of a known side. Dialects that name no sides
 * (`Departure: …` could be a speaker) are asked only where no other finds anybody.
 */
function detect(
  samples: readonly Segment[],
  context: ReadContext,
): { dialect: Dialect; count: number } | undefined {
  const counts = context.dialects.map((dialect) => ({ dialect, count: 0 }));
  for (const sample of samples) {
    const segment = bound(sample, sampleSize);
    for (const one of counts) {
      const found = one.dialect.find(segment, context.roleOf);
      const regular = found.filter(
        ({ standing, reason }) => standing === 'regular' || reason === 'no-blank-line',
      );
      if (one.dialect.anonymous || regular.some(({ role }) => role === 'human' || role === 'assistant'))
        one.count += regular.length;
    }
  }
  const found = counts.filter(({ count }) => count > 0);
  const sided = found.filter(({ dialect }) => !dialect.anonymous);
  const ranked = sided.length > 0 ? sided : found;
  return ranked.sort((a, b) => b.count - a.count || a.dialect.rank - b.dialect.rank)[0];
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

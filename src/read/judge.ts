import type { Role } from '../transcript/role.ts';
import type { Candidate } from './dialect.ts';

/** A candidate with the verdict: it opens a turn or it does not. */
export interface Judged {
  readonly candidate: Candidate;
  readonly accepted: boolean;
}

/**
 * Judges the candidates of one transcript, in order. A regular one opens a turn. A deviant one does where its
 * neighbours need it:
 *
 *   its role has no regular spelling here      ### Assistant: hi   User: hello   ### Assistant: …
 *                                                                  ^^^^^
 *   without it one side would speak twice      ### Human: hi   ### Assistant hello   ### Human: …
 *                                                              ^^^^^^^^^^^^^
 *   it opens the transcript                    Assistant: welcome   ### Human: hi
 *                                              ^^^^^^^^^^
 */
export function judge(candidates: readonly Candidate[]): Judged[] {
  const next = nextRegular(candidates);
  const spelled = new Set(candidates.filter(isRegular).map((one) => one.role));
  const labels = countLabels(candidates);
  let previous: Candidate | undefined;
  return candidates.map((candidate, i) => {
    const accepted =
      isRegular(candidate) ||
      (candidate.standing === 'deviant' && isNeeded(candidate, previous, next[i], spelled, labels));
    if (accepted) previous = candidate;
    return { candidate, accepted };
  });
}

function isNeeded(
  one: Candidate,
  previous: Candidate | undefined,
  next: Candidate | undefined,
  spelled: ReadonlySet<Role | undefined>,
  labels: ReadonlyMap<string, number>,
): boolean {
  const { role } = one;
  if (role === undefined) return isOtherSpeaker(one, previous, spelled, labels);
  if (previous?.role === role && one.reason !== 'cut-off') return false;
  if (one.reason === 'cut-off') return spelled.size > 0;
  if (previous === undefined) return one.lineStart && (one.reason === 'foreign' || one.reason === 'misspelt');
  // Instructions stand in front; further down `System:` is a word of the talk.
  if (role === 'system') return false;
  if (!spelled.has(role)) return true;
  return next !== undefined && next.role !== role;
}

/** Whether an unknown label is the other side of a talk that has one known side: `### Human: …`, `### Samantha: …`. */
function isOtherSpeaker(
  one: Candidate,
  previous: Candidate | undefined,
  spelled: ReadonlySet<Role | undefined>,
  labels: ReadonlyMap<string, number>,
): boolean {
  if (!one.lineStart || one.label.split(' ').length > 2 || previous?.role === undefined) return false;
  const other = previous.role === 'human' ? 'assistant' : 'human';
  return previous.role !== 'system' && !spelled.has(other) && (labels.get(one.label) ?? 0) > 1;
}

const isRegular = (one: Candidate): boolean => one.standing === 'regular';

/** For each candidate, the next regular one behind it. */
function nextRegular(candidates: readonly Candidate[]): (Candidate | undefined)[] {
  const next: (Candidate | undefined)[] = Array.from({ length: candidates.length });
  let behind: Candidate | undefined;
  for (let i = candidates.length - 1; i >= 0; i--) {
    next[i] = behind;
    const one = candidates[i] as Candidate;
    if (isRegular(one)) behind = one;
  }
  return next;
}

function countLabels(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of candidates) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

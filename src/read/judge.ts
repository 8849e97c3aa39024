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
 *   it answers what went before                That is all. Human: and now?   ### Assistant: …
 *   the first marker                                         ^^^^^^
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
  const between = next !== undefined && next.role !== role;
  if (previous === undefined) return opens(one, between);
  // Instructions stand in front; further down `System:` is a word of the talk.
  if (role === 'system') return false;
  return between || (!spelled.has(role) && one.reason !== 'mid-sentence');
}

/** Whether a deviant may be the first marker. Within a line it must be what the other side of the next one says. */
function opens({ lineStart, role, reason }: Candidate, between: boolean): boolean {
  if (lineStart) return reason === 'foreign' || reason === 'misspelt';
  return between && role !== 'system' && (reason === 'foreign' || reason === 'mid-line');
}

/**
 * Whether an unknown label is the other side of a talk that has one known side, `### Human: …`, `### Samantha: …`: both
 * come back, and she about as often.
 */
function isOtherSpeaker(
  one: Candidate,
  previous: Candidate | undefined,
  spelled: ReadonlySet<Role | undefined>,
  labels: ReadonlyMap<string, number>,
): boolean {
  if (!one.lineStart || one.label.split(' ').length > 2) return false;
  const times = labels.get(one.label) ?? 0;
  const regular = labels.get('') ?? 0;
  if (times < 2 || regular < 2 || 3 * times < regular) return false;
  if (previous === undefined) return spelled.has('human') !== spelled.has('assistant');
  if (previous.role === undefined || previous.role === 'system') return false;
  return !spelled.has(previous.role === 'human' ? 'assistant' : 'human');
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

/** How often each label stands where a speaker's might; by the empty label, how many regular markers there are. */
function countLabels(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>([['', 0]]);
  for (const one of candidates) {
    const label = isRegular(one) ? '' : one.label;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

import type { Group } from './contestants.ts';
import { counted } from './entries.ts';
import type { Result } from './rounds.ts';
import { median, ratio, withinRounds } from './statistics.ts';

/** Something that the project holds itself to, and what was measured. */
export interface Verdict {
  readonly id: string;
  readonly says: string;
  readonly measured: number;
  readonly unit: string;
  readonly ok: boolean;
}

/** The targets that the results can tell about. */
export function verdicts(results: readonly Result[]): Verdict[] {
  const byName = new Map(results.map((result) => [result.name, result]));
  const told = targets.flatMap((target) => {
    const [what, than] = [byName.get(target.what), byName.get(target.than)];
    return what && than ? [judge(target, what, than)] : [];
  });
  return [...told, ...rateVerdicts(byName), ...peakVerdicts(results)];
}

/** The most memory that hearken may hold, in MB, at any size. */
export const mostMemory = 128;

interface Target {
  readonly id: string;
  readonly what: string;
  readonly than: string;
  /** At most so many times its time, at least so many times faster, or so many milliseconds later. */
  readonly by: 'at most' | 'faster' | 'later';
  readonly bound: number;
}

const targets: readonly Target[] = [
  aim('T1', 'text/hearken messages', 'at most', 12, 'text/wc -l'),
  aim('T1', 'text/hearken messages', 'faster', 7, 'text/python messages'),
  aim('T1', 'text/hearken records', 'at most', 20, 'text/wc -l'),
  aim('T1', 'text/hearken records', 'faster', 7, 'text/python records'),
  aim('T4', 'jsonl/hearken messages', 'faster', 10, 'jsonl/jq -c .'),
  aim('T4', 'jsonl/hearken messages', 'faster', 5, 'jsonl/python messages'),
  aim('T4', 'jsonl/hearken messages', 'at most', 10, 'jsonl/wc -l'),
  aim('T5', 'files/hearken messages', 'at most', 1, 'files/find | xargs cat'),
  aim('T5', 'files/hearken messages', 'faster', 4, 'files/python messages'),
  aim('T11', 'rules/hearken 50 rules', 'faster', 4, 'rules/node 50 rules'),
  aim('T11', 'rules/hearken 50 rules', 'faster', 20, 'rules/python 50 rules'),
  aim('T11', 'rules/hearken 50 rules', 'at most', 8, 'rules/rg -i -F -f, their 35 phrases'),
  aim('T8', `stats/hearken stats --metric ${counted}`, 'at most', 3, 'stats/wc -w'),
  aim(
    'T8',
    `stats/hearken stats --metric ${counted}`,
    'faster',
    5,
    'stats/python counts, lengths, vocabulary',
  ),
  aim('T9', 'metrics/hearken stats --metric tokens', 'faster', 8, 'metrics/node tiktoken'),
  aim('T7', 'start/hearken --version', 'later', 40, 'start/node -e 0'),
  aim('T7', 'start/hearken messages, one file', 'later', 120, 'start/node -e 0'),
  aim('T7', 'start/hearken records, one file', 'later', 120, 'start/node -e 0'),
];

function aim(id: string, what: string, by: Target['by'], bound: number, than: string): Target {
  return { id, what, than, by, bound };
}

function judge({ id, what, than, by, bound }: Target, one: Result, other: Result): Verdict {
  switch (by) {
    case 'at most': {
      const measured = ratio(one.seconds, other.seconds);
      return { id, says: `${what} ≤ ${bound} × ${than}`, measured, unit: '×', ok: measured <= bound };
    }
    case 'faster': {
      const measured = ratio(other.seconds, one.seconds);
      return {
        id,
        says: `${what} ≥ ${bound} × as fast as ${than}`,
        measured,
        unit: '×',
        ok: measured >= bound,
      };
    }
    case 'later': {
      const measured = withinRounds(one.seconds, other.seconds, (a, b) => 1000 * (a - b));
      return {
        id,
        says: `${what} ≤ ${bound} ms after ${than}`,
        measured,
        unit: 'ms',
        ok: measured <= bound,
      };
    }
  }
}

/** What is to go at a rate, in MB/s: the least. */
const rates: readonly (readonly [what: string, least: number])[] = [
  ['lint/hearken lint, recommended without rules that read every word', 60],
];

function rateVerdicts(byName: ReadonlyMap<string, Result>): Verdict[] {
  return rates.flatMap(([what, least]) => {
    const result = byName.get(what);
    if (!result) return [];
    const measured = result.bytes / 1e6 / median(result.seconds);
    return [{ id: 'rate', says: `${what} ≥ ${least} MB/s`, measured, unit: 'MB/s', ok: measured >= least }];
  });
}

/** The groups that convert: what they hold does not depend on what is in a corpus. */
const converting: ReadonlySet<Group> = new Set(['text', 'pipe', 'files', 'jsonl']);

/** One verdict a group: the most that any conversion of it held in any round. */
function peakVerdicts(results: readonly Result[]): Verdict[] {
  const most = new Map<Group, number>();
  for (const { name, group, peaks } of results)
    if (name.includes('/hearken') && converting.has(group))
      for (const peak of peaks) most.set(group, Math.max(most.get(group) ?? 0, peak / 1e6));
  return [...most].map(([group, measured]) => {
    const says = `${group}: every conversion holds ≤ ${mostMemory} MB`;
    return { id: 'T6', says, measured, unit: 'MB', ok: measured <= mostMemory };
  });
}

import type { Contestant, Group } from './contestants.ts';
import type { Measure } from './measure.ts';

/** What the rounds of one contestant gave: the same place in all lists is the same round. */
export interface Result {
  readonly name: string;
  readonly group: Group;
  readonly bytes: number;
  readonly seconds: readonly number[];
  /** In bytes; empty where the machine does not tell. */
  readonly peaks: readonly number[];
}

/**
 * Runs the contestants in turn, round after round, so that what else the machine does meets all of them. The first round
 * fills the page cache and does not count.
 */
export async function race(
  contestants: readonly Contestant[],
  rounds: number,
  measure: Measure,
  tell: (what: string) => void,
): Promise<Result[]> {
  const results = contestants.map(({ name, group, bytes }) => ({
    name,
    group,
    bytes,
    seconds: [] as number[],
    peaks: [] as number[],
  }));
  for (let round = 0; round <= rounds; round++)
    for (const [i, contestant] of contestants.entries()) {
      tell(`${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}  ${contestant.name}`);
      const { seconds, peak } = await measure(contestant);
      if (round === 0) continue;
      results[i]?.seconds.push(seconds);
      if (peak !== undefined) results[i]?.peaks.push(peak);
    }
  return results;
}

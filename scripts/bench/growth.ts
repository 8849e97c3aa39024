import type { Contestant } from './contestants.ts';
import type { Corpus } from './corpora.ts';
import { converting } from './entries.ts';
import type { Result } from './rounds.ts';
import { median, slope } from './statistics.ts';
import { mostMemory, type Verdict } from './targets.ts';

/** The parts of the whole size that are measured: each twice the one before, and first one that is all start. */
export const steps = [1 / 128, 1 / 8, 1 / 4, 1 / 2, 1];

/** The same corpora at each step. */
export interface Step {
  readonly text: Corpus;
  readonly jsonl: Corpus;
}

/** What is run to see how time and memory grow: three conversions at each step. */
export function growing(made: readonly Step[], hearken: string): Contestant[] {
  const contestant = (group: 'text' | 'jsonl', shape: string, { name, bytes }: Corpus): Contestant => ({
    name: `${group}/hearken ${shape}, ${bytes}`,
    group,
    bytes,
    argv: [process.execPath, ...converting(hearken, shape, name)],
  });
  return made.flatMap(({ text, jsonl }) => [
    contestant('text', 'messages', text),
    contestant('text', 'records', text),
    contestant('jsonl', 'messages', jsonl),
  ]);
}

/** How one conversion grew. */
export interface Growth {
  readonly what: string;
  readonly bytes: readonly number[];
  /** Medians. */
  readonly seconds: readonly number[];
  /** The most bytes of memory in any round. */
  readonly peaks: readonly number[];
  /** Of bytes and seconds beyond those of the first step. */
  readonly slope: number;
}

/**
 * Puts the results of the steps together. Whatever its size, a run starts, and its code is compiled while it runs: what the
 * small first step takes in the same round is taken off the others, its bytes off theirs.
 */
export function growths(results: readonly Result[]): Growth[] {
  const kinds = new Map<string, Result[]>();
  for (const result of results) {
    const what = result.name.replace(/, \d+$/, '');
    kinds.set(what, [...(kinds.get(what) ?? []), result]);
  }
  return [...kinds].flatMap(([what, parts]) => {
    const [first, ...rest] = parts;
    if (!first) return [];
    const more = rest.map(({ bytes }) => bytes - first.bytes);
    const slopes = first.seconds.map((start, round) =>
      slope(
        more,
        rest.map(({ seconds }) => (seconds[round] ?? NaN) - start),
      ),
    );
    return {
      what,
      bytes: parts.map(({ bytes }) => bytes),
      seconds: parts.map(({ seconds }) => median(seconds)),
      peaks: parts.map(({ peaks }) => Math.max(...peaks)),
      slope: median(slopes),
    };
  });
}

/** What is asked of growth: time in step with size, memory that does not grow with it. */
export function growthVerdicts(all: readonly Growth[]): Verdict[] {
  return all.flatMap(({ what, slope: measured, peaks }) => {
    const says = `${what} grows with a slope of 0.95 to 1.05`;
    const time = { id: 'growth', says, measured, unit: '', ok: measured >= 0.95 && measured <= 1.05 };
    const most = Math.max(...peaks) / 1e6;
    if (!Number.isFinite(most)) return [time];
    const more = (peaks.at(-1) ?? NaN) / (peaks[1] ?? NaN);
    return [
      time,
      {
        id: 'T6',
        says: `${what} holds ≤ ${mostMemory} MB at every size`,
        measured: most,
        unit: 'MB',
        ok: most <= mostMemory,
      },
      {
        id: 'T6',
        says: `${what} holds ≤ 1.5 × as much at 8 × the size`,
        measured: more,
        unit: '×',
        ok: more <= 1.5,
      },
    ];
  });
}

import { converting } from './contestants.ts';
import type { Contestant } from './contestants.ts';
import type { Corpus } from './corpora.ts';
import type { Result } from './rounds.ts';
import { median, slope, withinRounds } from './statistics.ts';
import { mostMemory, type Verdict } from './targets.ts';

/** The parts of the whole size that are measured: each twice the one before. */
export const steps = [1 / 8, 1 / 4, 1 / 2, 1];

/** The same corpora at each step. */
export interface Step {
  readonly text: Corpus;
  readonly jsonl: Corpus;
}

/** What is run to see how time and memory grow: three conversions at each step, and one that has nothing to do. */
export function growing(made: readonly Step[], one: string, hearken: string): Contestant[] {
  const contestant = (
    group: 'text' | 'jsonl' | 'start',
    shape: string,
    name: string,
    bytes: number,
  ): Contestant => ({
    name: `${group}/hearken ${shape}, ${bytes}`,
    group,
    bytes,
    argv: [process.execPath, ...converting(hearken, shape, name)],
  });
  const starts = ['messages', 'records'].map((shape) => contestant('start', shape, one, 0));
  return [
    ...starts,
    ...made.flatMap(({ text, jsonl }) => [
      contestant('text', 'messages', text.name, text.bytes),
      contestant('text', 'records', text.name, text.bytes),
      contestant('jsonl', 'messages', jsonl.name, jsonl.bytes),
    ]),
  ];
}

/** How one conversion grew. */
export interface Growth {
  readonly what: string;
  readonly bytes: readonly number[];
  /** Medians, without what a start takes. */
  readonly seconds: readonly number[];
  /** The most bytes of memory in any round. */
  readonly peaks: readonly number[];
  readonly slope: number;
}

/** Puts the results of the steps together. The time that one small file takes in the same round is no part of them. */
export function growths(results: readonly Result[]): Growth[] {
  const kinds = new Map<string, Result[]>();
  for (const result of results) {
    const what = result.name.replace(/, \d+$/, '');
    kinds.set(what, [...(kinds.get(what) ?? []), result]);
  }
  return [...kinds].flatMap(([what, parts]) => {
    const start = kinds.get(what.replace(/^\w+/, 'start'))?.[0];
    if (!start || parts[0] === start) return [];
    const bytes = parts.map((part) => part.bytes);
    const taken = parts.map((part) =>
      part.seconds.map((value, round) => value - (start.seconds[round] ?? 0)),
    );
    const slopes = start.seconds.map((_, round) =>
      slope(
        bytes,
        taken.map((times) => times[round] ?? NaN),
      ),
    );
    const seconds = parts.map((part) => withinRounds(part.seconds, start.seconds, (a, b) => a - b));
    return [
      { what, bytes, seconds, peaks: parts.map(({ peaks }) => Math.max(...peaks)), slope: median(slopes) },
    ];
  });
}

/** What is asked of growth: time in step with size, memory that does not grow with it. */
export function growthVerdicts(all: readonly Growth[]): Verdict[] {
  return all.flatMap(({ what, slope: measured, peaks }) => {
    const time = { id: 'growth', says: `${what} grows with slope 0.95 to 1.05`, measured, unit: '' };
    const most = Math.max(...peaks) / 1e6;
    const memory = {
      id: 'T6',
      says: `${what} holds <= ${mostMemory} MB at every size`,
      measured: most,
      unit: 'MB',
    };
    const more = (peaks.at(-1) ?? NaN) / (peaks[0] ?? NaN);
    const flat = {
      id: 'T6',
      says: `${what} holds <= 1.5 x as much at 8 x the size`,
      measured: more,
      unit: 'x',
    };
    return [
      { ...time, ok: measured >= 0.95 && measured <= 1.05 },
      ...(Number.isFinite(most)
        ? [
            { ...memory, ok: most <= mostMemory },
            { ...flat, ok: more <= 1.5 },
          ]
        : []),
    ];
  });
}

import type { Pairs } from './statistics.ts';

/** What the bars of a histogram stand for: so many stretches of numbers, `step` wide, from `first` on. */
export interface Axis {
  readonly first: number;
  readonly step: number;
  readonly bars: number;
}

const heights = '▁▂▃▄▅▆▇█';
const widest = 16;

/**
 * The axis on which histograms can be compared: a bar for each number, or for equal stretches of them, at most 16; the last
 * one takes in what is beyond the 99th percentile.
 */
export function axisOf(histograms: readonly Pairs[]): Axis {
  const counts = new Map<number, number>();
  for (const [at, count] of histograms.flat()) counts.set(Number(at), (counts.get(Number(at)) ?? 0) + count);
  const points = [...counts].sort(([a], [b]) => a - b);
  const total = points.reduce((sum, [, count]) => sum + count, 0);
  const first = points[0]?.[0] ?? 0;
  const gap = Math.min(1, ...points.slice(1).map(([at], index) => at - (points[index]?.[0] ?? at)));
  let below = 0;
  const reached = points.find(([, count]) => (below += count) >= total * 0.99)?.[0] ?? first;
  const bars = (last: number): number => Math.round((last - first) / gap) + 1;
  const all = bars(points.at(-1)?.[0] ?? first);
  if (all <= widest) return { first, step: gap, bars: all };
  const most = bars(reached);
  const each = Math.ceil(most / widest);
  return { first, step: gap * each, bars: Math.ceil(most / each) };
}

/**
 * Pairs as a curve: on an axis, the numbers of what each bar stands for; without one, a bar for each pair.
 *
 *   [[1, 5], [2, 9], [9, 1]]   ▅█▁
 */
export function sparkline(pairs: Pairs, axis?: Axis): string {
  const bars = axis ? binned(pairs, axis) : pairs.map(([, count]) => count);
  const most = Math.max(0, ...bars);
  if (most <= 0) return '';
  return bars
    .map((count) => (count <= 0 ? ' ' : heights.charAt(Math.ceil((count / most) * heights.length) - 1)))
    .join('');
}

function binned(pairs: Pairs, { first, step, bars }: Axis): number[] {
  const bins = Array.from({ length: bars }, () => 0);
  for (const [at, count] of pairs) {
    // Numbers such as -0.8 are no exact multiples of a step: what is hardly below a bar is in it.
    const bin = Math.min(bars - 1, Math.floor((Number(at) - first) / step + 1e-9));
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  return bins;
}

import type { Figure, Pairs } from './statistics.ts';

/**
 * A figure for people: thousands parted, three or four digits of what is not whole (and of what is, among what is not), a
 * curve of pairs, – for none.
 */
export function figureText(figure: Figure | undefined, isDecimal = false): string {
  if (typeof figure === 'number') return numberText(figure, isDecimal);
  if (figure === undefined || 'notComputed' in figure) return '–';
  return sparkline(figure);
}

/** `1,234`, `62.1`, `3.25`, `0.539`. */
function numberText(value: number, isDecimal: boolean): string {
  if (Number.isInteger(value) && !isDecimal) return value.toLocaleString('en-US');
  const size = Math.abs(value);
  const digits = size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

const bars = '▁▂▃▄▅▆▇█';
const width = 16;

/**
 * Pairs as a curve: a bar each, or, of more than 16, the counts of 16 equal stretches of the numbers that are counted; the
 * last one takes in what is beyond the 99th percentile.
 *
 *   [[1, 5], [2, 9], [9, 1]]   ▅█▁
 */
export function sparkline(pairs: Pairs): string {
  const points = pairs.map(([at, count], index) => [typeof at === 'number' ? at : index, count] as const);
  const heights = points.length <= width ? points.map(([, count]) => count) : binned(points);
  const most = Math.max(0, ...heights);
  if (most <= 0) return '';
  return heights
    .map((height) => (height <= 0 ? ' ' : bars.charAt(Math.ceil((height / most) * bars.length) - 1)))
    .join('');
}

function binned(points: readonly (readonly [at: number, count: number])[]): number[] {
  const total = points.reduce((sum, [, count]) => sum + count, 0);
  const first = points[0]?.[0] ?? 0;
  let last = first;
  let below = 0;
  for (const [at, count] of points) {
    last = at;
    if ((below += count) >= total * 0.99) break;
  }
  const step = (last - first + 1) / width;
  const bins = Array.from({ length: width }, () => 0);
  for (const [at, count] of points) {
    const bin = Math.min(width - 1, Math.floor((at - first) / step));
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  return bins;
}

import { type Axis, axisOf, sparkline } from './sparkline.ts';
import { type Figure, isList, type List, type Pairs } from './statistics.ts';

/** How the figures of a column are shown, so that they can be compared. */
export interface Scale {
  /** How many digits stand behind the point. */
  readonly digits: number;
  /** Where they are histograms. */
  readonly axis?: Axis | undefined;
}

/** The statistics that tell how often there is which number. */
const histograms = new Set(['histogram', 'runs']);

/** The scale of a statistic. */
export function scaleOf(name: string, figures: readonly (Figure | undefined)[]): Scale {
  const digits = Math.max(0, ...figures.map((one) => (typeof one === 'number' ? digitsOf(one) : 0)));
  const isHistogram = histograms.has(name.slice(name.lastIndexOf('.') + 1));
  return { digits, axis: isHistogram ? axisOf(figures.filter(isCurve)) : undefined };
}

/** None for whole numbers, else so many that three digits or more are told. */
function digitsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const size = Math.abs(value);
  return size >= 10 ? 1 : size >= 1 ? 2 : 3;
}

/** Whether a figure is pairs of numbers. */
export function isCurve(figure: Figure | undefined): figure is Pairs {
  return Array.isArray(figure) && figure.length > 0 && !isList(figure);
}

/** A figure for people: `1,234`, `62.1`, `0.539`, a curve of pairs, – for none. */
export function figureText(figure: Figure | undefined, scale?: Scale): string {
  if (typeof figure === 'number') return numberText(figure, scale?.digits);
  if (figure === undefined || 'notComputed' in figure) return '–';
  return isList(figure) ? listTexts(figure).join(' · ') : sparkline(figure, scale?.axis);
}

function numberText(value: number, digits = digitsOf(value)): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** What was counted, each with its number: `it 1,234`. */
export function listTexts(list: List): string[] {
  return list.map(([of, count]) => `${of} ${numberText(count)}`);
}

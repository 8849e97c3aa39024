import { isNotComputed, type NotComputed } from './not-computed.ts';

/** What was counted, and its number, in order: a histogram, a curve, a list of the most frequent. */
export type Pairs = readonly (readonly [of: string | number, count: number])[];

/** Pairs of names. */
export type List = readonly (readonly [of: string, count: number])[];

/** A number, pairs, or why there is none. */
export type Figure = number | Pairs | NotComputed;

/** A value taken apart: its figures by name, with dots where statistics are grouped (`ws.mean`), in order. */
export function figuresOf(value: object): [name: string, figure: Figure][] {
  if (isNotComputed(value)) return [['', value]];
  return Object.entries(value as Readonly<Record<string, Figure | object>>).flatMap(
    ([name, part]): [string, Figure][] => {
      if (typeof part === 'number') return [[name, part]];
      if (Array.isArray(part)) return [[name, part as Pairs]];
      return figuresOf(part).map(([inner, figure]) => [inner === '' ? name : `${name}.${inner}`, figure]);
    },
  );
}

/** Whether pairs are a list of names, which no curve tells. */
export function isList(figure: Figure | undefined): figure is List {
  return Array.isArray(figure) && typeof figure[0]?.[0] === 'string';
}

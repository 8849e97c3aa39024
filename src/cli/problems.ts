import { placeOf } from '../diagnostic/place-of.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { colorsFor } from './colors.ts';
import { visible } from './visible.ts';

const shown = 20;

/** The problems of a run, to be told when it is over. */
export interface Problems {
  readonly add: (problem: Problem) => void;
  count(): number;
  /** The first problems, a line each, and how many more there are. */
  lines(): string[];
}

/** No problems yet. */
export function openProblems(): Problems {
  const first: Problem[] = [];
  let count = 0;
  return {
    add(problem) {
      if (++count <= shown) first.push(problem);
    },
    count: () => count,
    lines: () => [
      ...first.map(problemLine),
      ...(count > shown ? [`… and ${(count - shown).toLocaleString('en-US')} more problems`] : []),
    ],
  };
}

/** A problem in a line, for standard error. */
export function problemLine(problem: Problem): string {
  const { yellow } = colorsFor(process.stderr);
  return `${yellow(`${visible(placeOf(problem))}:`)} ${problem.reason}: ${visible(problem.message)}`;
}

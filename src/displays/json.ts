import type { Display } from '../measure/display.ts';

/** One object of JSON. */
export const json: Display = {
  id: 'json',
  summary: 'One object of JSON: every value of every group, as schemas/stats.v1.schema.json describes it.',
  why: 'For programs: nothing is left out or rounded, and equal corpora give equal bytes.',
  *show(report) {
    yield `${JSON.stringify(report, null, 2)}\n`;
  },
};

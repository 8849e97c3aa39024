import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { metric } from '../measure/metric.ts';
import { fewerThan, notComputed } from '../measure/not-computed.ts';
import { spectrumOf, timesOf } from '../measure/type-counts.ts';
import { settled, tallyWords, wordCounts } from '../measure/word-counts.ts';
import { count, said } from '../records/said.ts';

const leastTypes = 100;

/** How fast words become rare. */
export const zipf = metric({
  id: 'zipf',
  summary: 'Tells how fast words become rare: the slope of log frequency over log rank (Zipf).',
  why: 'Near −1 in what people write at length. Steeper: a few words make most of the text, as where one template speaks. Least squares give the many rare words most of the weight, so that the slope depends on the size of the corpus, too.',
  unit: '1',
  formula:
    'slope and r² of the least-squares line through (ln r, ln f), r from 1 to the number of types, f the frequency of the type of rank r (tokeniser word)',
  source: 'Zipf 1949; the same as numpy.polyfit gives',
  group: 'frequency',
  byDefault: false,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({
    cap: option(
      'How many types are kept at most, for each speaker; beyond it nothing is computed',
      z.int().check(z.minimum(1)),
      1_000_000,
    ),
  }),
  value: z.strictObject({
    types: count('How many different words'),
    slope: said('Slope of the line', z.number()),
    r2: said('Share of the variance of ln f that the line explains', z.number()),
  }),
  shown: ['slope', 'r2', 'types'],
  examples: [
    {
      text: '### Human: So tired.\n',
      values: { all: { notComputed: 'fewer than 100 types (2)' } },
    },
  ],
  state: ({ cap }) => ({ types: wordCounts(cap) }),
  add({ types }, { view }) {
    tallyWords(types, view);
  },
  finish({ types }, { cap }) {
    const { counts } = settled(types);
    if (!counts) return notComputed(`more than ${cap} types; state a larger cap`);
    if (counts.size < leastTypes) return fewerThan(leastTypes, 'types', counts.size);
    return { types: counts.size, ...lineThrough(spectrumOf(timesOf(counts)), counts.size) };
  },
});

/** The least-squares line of ln f over ln r; sums around the means, from the most frequent type on. */
function lineThrough(
  spectrum: readonly (readonly [frequency: number, types: number])[],
  types: number,
): { slope: number; r2: number } {
  const meanY = spectrum.reduce((sum, [frequency, many]) => sum + many * Math.log(frequency), 0) / types;
  let meanX = 0;
  for (let rank = 1; rank <= types; rank++) meanX += Math.log(rank) / types;
  let [xx, xy, yy, rank] = [0, 0, 0, 0];
  for (const [frequency, many] of spectrum.toReversed()) {
    const y = Math.log(frequency) - meanY;
    for (const end = rank + many; rank < end;) {
      const x = Math.log(++rank) - meanX;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
  }
  return { slope: xy / xx, r2: yy === 0 ? 1 : (xy * xy) / (xx * yy) };
}

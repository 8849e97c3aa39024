import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { enterIf, longEnough, longEnoughFields, spreadIf } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { sequenceOf } from '../measure/type-sequence.ts';

/** How varied the words are within a short stretch, whatever the length of the whole. */
export const mattr = metric({
  id: 'mattr',
  summary: 'Tells which share of the words in a moving window are different ones (MATTR).',
  why: 'Long texts repeat words whoever wrote them; a window of one size makes conversations of any length comparable. Low: stock phrases and loops. High: writing rather than speech. It does not see what is repeated beyond the window.',
  unit: 'types per word',
  formula:
    'mean of types / w over all N−w+1 windows of w words (tokeniser word) of what a speaker says in a conversation; with N < w it is left out; percentiles to 3 decimals',
  source:
    'Covington and McFall 2010; reproduces lexical_diversity and LexicalRichness where N ≥ w. Band: ESConv, supporters',
  group: 'diversity',
  byDefault: true,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({
    window: option('How many words the window has', z.int().check(z.minimum(1)), 50),
  }),
  value: z.strictObject(longEnoughFields('the MATTR of a conversation')),
  shown: ['mean', 'p5', 'p50', 'p95'],
  bands: [{ statistic: 'mean', whose: 'assistant', corpus: 'ESConv', p5: 0.734, p50: 0.801, p95: 0.848 }],
  examples: [
    {
      text: '### Human: A B C D B.\n\n### Human: E F G B H\n\n### Assistant: Go on.\n',
      options: { window: 5 },
      values: { human: { n: 1, mean: 0.9, tooShort: 0 }, all: { n: 1, mean: 7.4 / 8 } },
    },
    {
      text: '### Human: I feel low.\n',
      values: { all: { notComputed: 'no conversation with at least 50 words' } },
    },
  ],
  state: () => longEnough(3),
  add(state, talk, { window }) {
    const { tokens, types } = sequenceOf(talk);
    enterIf(state, tokens.length < window ? undefined : movingAverage(tokens, types.length, window));
  },
  finish: (state, { window }) => spreadIf(state, `with at least ${window} words`),
});

/** A word comes into the window at its end, and the one that was first goes. */
function movingAverage(tokens: Int32Array, types: number, window: number): number {
  const inside = new Int32Array(types);
  let distinct = 0;
  let sum = 0;
  for (let at = 0; at < tokens.length; at++) {
    const come = tokens[at] as number;
    const times = inside[come] as number;
    if (times === 0) distinct++;
    inside[come] = times + 1;
    if (at < window - 1) continue;
    sum += distinct;
    const gone = tokens[at - window + 1] as number;
    const left = (inside[gone] as number) - 1;
    if (left === 0) distinct--;
    inside[gone] = left;
  }
  return sum / window / (tokens.length - window + 1);
}

import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { enterIf, longEnough, longEnoughFields, spreadIf } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { sequenceOf } from '../measure/type-sequence.ts';

/** How varied the words are within segments of one length. */
export const msttr = metric({
  id: 'msttr',
  summary: 'Tells which share of the words in segments of one length are different ones (MSTTR).',
  why: 'The forerunner of MATTR, for comparison with papers that report it. Where the segments begin is chance, and the words behind the last one are not looked at: in short conversations MATTR is steadier.',
  unit: 'types per word',
  formula:
    'mean of types / w over the segments 1…w, w+1…2w, … (tokeniser word) of what a speaker says in a conversation; what is left behind the last whole one is dropped; with N < w it is left out; percentiles to 3 decimals',
  source: 'Johnson 1944; reproduces lexical_diversity',
  group: 'diversity',
  byDefault: false,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({
    segment: option('How many words a segment has', z.int().check(z.minimum(1)), 50),
  }),
  value: z.strictObject(longEnoughFields('the MSTTR of a conversation')),
  shown: ['mean', 'p5', 'p50', 'p95'],
  examples: [
    {
      text: '### Human: A B C D B.\n\n### Assistant: Go on.\n\n### Human: E F G B H and A\n',
      options: { segment: 5 },
      values: { human: { n: 1, mean: 0.9, tooShort: 0 } },
    },
    {
      text: '### Human: I feel low.\n',
      values: { all: { notComputed: 'no conversation with at least 50 words' } },
    },
  ],
  state: () => longEnough(3),
  add(state, talk, { segment }) {
    const { tokens, types } = sequenceOf(talk);
    enterIf(state, tokens.length < segment ? undefined : segmentAverage(tokens, types.length, segment));
  },
  finish: (state, { segment }) => spreadIf(state, `with at least ${segment} words`),
});

function segmentAverage(tokens: Int32Array, types: number, segment: number): number {
  const segments = Math.floor(tokens.length / segment);
  /** By type, the number of the segment, from 1, in which it was last met. */
  const met = new Int32Array(types);
  let sum = 0;
  for (let at = 0; at < segments * segment; at++) {
    const type = tokens[at] as number;
    const here = Math.floor(at / segment) + 1;
    if (met[type] === here) continue;
    met[type] = here;
    sum++;
  }
  return sum / segment / segments;
}

import * as z from 'zod/mini';
import { said } from '../records/said.ts';
import { distribution, enter } from '../measure/distribution.ts';
import { type Closes, factorLengths, isBelowFactor } from '../measure/factors.ts';
import { leastWords, spreadOr, tooShort } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { orNotComputed } from '../measure/or-not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import { sequenceOf } from '../measure/type-sequence.ts';

const spread = orNotComputed(z.strictObject(spreadFields('the value of a conversation')));

/** Longer factors would make the time quadratic where hardly a word comes twice. */
const longest = 2000;

/** How long words stay varied, wherever one begins. */
export const mtldMa = metric({
  id: 'mtld-ma',
  summary: 'Tells how many words it takes, from each word on, until words repeat (moving-average MTLD).',
  why: 'MTLD depends on where its factors happen to begin, and guesses the last one. Here one begins at every word, and only whole ones count; of short texts that is the steadier number.',
  unit: 'words',
  formula: `mean length of the factors that begin at each word of what a speaker says in a conversation (tokeniser word) and end where types / tokens is < .72 of at least 10 tokens; wrap: the text begins again at its end; bid: not so, mean of forward and backward; factors longer than ${longest} words are left out; percentiles to 1 decimal`,
  source:
    'Kyle, Sung, Eguchi and Zenker 2024; reproduces lexical_diversity 0.1.1 (mtld_ma_wrap, mtld_ma_bid)',
  group: 'diversity',
  byDefault: false,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({ least: leastWords }),
  value: z.strictObject({
    wrap: said('The text is taken as a circle', spread),
    bid: said('Forward and backward, each to the end of the text', spread),
    tooShort,
  }),
  shown: ['wrap.mean', 'wrap.p5', 'wrap.p50', 'wrap.p95', 'bid.mean'],
  examples: [
    {
      // Of twelve times one word each ten are a factor: from every word on the circle, from the first three on the line.
      text: `### Human: ${'no '.repeat(12)}\n\n### Assistant: I am here.\n`,
      options: { least: 12 },
      values: {
        human: { wrap: { n: 1, mean: 10 }, bid: { n: 1, mean: 10 }, tooShort: 0 },
        assistant: { wrap: { notComputed: 'no conversation of at least 12 words has one' }, tooShort: 1 },
      },
    },
  ],
  state: () => ({ wrap: distribution(1), bid: distribution(1), tooShort: sum }),
  add(state, talk, { least }) {
    const { tokens, types } = sequenceOf(talk);
    if (tokens.length < least) {
      state.tooShort++;
      return;
    }
    const size = tokens.length;
    const from = (line: Int32Array): Int32Array => factorLengths(line, types.length, size, longest, closes);
    const circle = new Int32Array(size * 2);
    circle.set(tokens);
    circle.set(tokens, size);
    const forward = from(circle);
    const wrap = meanOf(forward);
    // The factors of the line are those of the circle that end within it.
    const bid = (meanOf(forward, size) + meanOf(from(tokens.toReversed()))) / 2;
    if (Number.isFinite(wrap)) enter(state.wrap, wrap);
    if (Number.isFinite(bid)) enter(state.bid, bid);
  },
  finish: ({ wrap, bid, tooShort: left }, { least }) => ({
    wrap: spreadOr(wrap, `of at least ${least} words has one`),
    bid: spreadOr(bid, `of at least ${least} words has one`),
    tooShort: left,
  }),
});

/** The mean of the factors that end within so many tokens; not finite if there are none. */
function meanOf(lengths: Int32Array, size = Infinity): number {
  let [factors, total] = [0, 0];
  for (let start = 0; start < lengths.length; start++) {
    const length = lengths[start] as number;
    if (length === 0 || start + length > size) continue;
    factors++;
    total += length;
  }
  return total / factors;
}

const closes: Closes = (distinct, length) => isBelowFactor(distinct, length) && length >= 10;

import * as z from 'zod/mini';
import { said } from '../records/said.ts';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { type Closes, factorSize, factorsOf, isBelowFactor } from '../measure/factors.ts';
import { leastWords, spreadOr, tooShort } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { orNotComputed } from '../measure/or-not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import { sequenceOf } from '../measure/type-sequence.ts';

const spread = z.strictObject(spreadFields('the MTLD of a conversation'));

/** How long words stay varied. */
export const mtld = metric({
  id: 'mtld',
  summary: 'Tells how many words it takes until they begin to repeat (MTLD), in both conventions in use.',
  why: 'The measure of lexical diversity that papers report most. Two packages count its factors differently, and their numbers must not be mixed: name the convention with the number. It takes some hundred words to be steady.',
  unit: 'words',
  formula:
    'N / factors, mean of forward and backward, of what a speaker says in a conversation (tokeniser word); a factor ends where types / tokens is < .72 of at least 10 tokens, and the last token always opens a part of one (lexicalDiversity), or where it is ≤ .72 (lexicalRichness); the rest counts (1 − types/tokens) / (1 − .72); without a repeated word lexicalDiversity has none, lexicalRichness has N; percentiles to 1 decimal',
  source:
    'McCarthy and Jarvis 2010; reproduces lexical_diversity 0.1.1 and LexicalRichness 0.5.1, each by its name',
  group: 'diversity',
  byDefault: false,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({ least: leastWords }),
  value: z.strictObject({
    lexicalDiversity: said('MTLD as lexical_diversity counts', orNotComputed(spread)),
    lexicalRichness: said('MTLD as LexicalRichness counts', spread),
    tooShort,
  }),
  shown: ['lexicalDiversity.mean', 'lexicalDiversity.p50', 'lexicalRichness.mean', 'lexicalRichness.p50'],
  examples: [
    {
      text: '### Human: A B C D B.\n\n### Assistant: Go on.\n\n### Human: E F G B H\n',
      options: { least: 10 },
      values: {
        human: { lexicalDiversity: { n: 1, mean: 14 }, lexicalRichness: { n: 1, mean: 14 }, tooShort: 0 },
        assistant: { notComputed: 'no conversation with at least 10 words' },
      },
    },
    {
      // (1 − 2/5)/.28 factors here; two there, of two words each forward, of three and two backward.
      text: '### Human: no no no no yes\n',
      options: { least: 5 },
      values: { human: { lexicalDiversity: { mean: 7 / 3 }, lexicalRichness: { mean: 2.5 } } },
    },
    {
      text: '### Human: nobody sees how tired one gets\n',
      options: { least: 6 },
      values: {
        human: {
          lexicalDiversity: { notComputed: 'no conversation of at least 6 words has one' },
          lexicalRichness: { n: 1, mean: 6 },
        },
      },
    },
  ],
  state: () => ({ lexicalDiversity: distribution(1), lexicalRichness: distribution(1), tooShort: sum }),
  add(state, talk, { least }) {
    const { tokens, types } = sequenceOf(talk);
    if (tokens.length < least) {
      state.tooShort++;
      return;
    }
    const mean = (closes: Closes): number => {
      const forward = factorsOf(tokens, types.length, 1, closes);
      const backward = factorsOf(tokens, types.length, -1, closes);
      return (tokens.length / forward + tokens.length / backward) / 2;
    };
    const diversity = mean(closesInLexicalDiversity);
    const richness = mean(closesInLexicalRichness);
    if (Number.isFinite(diversity)) enter(state.lexicalDiversity, diversity);
    enter(state.lexicalRichness, Number.isFinite(richness) ? richness : tokens.length);
  },
  finish({ lexicalDiversity, lexicalRichness, tooShort: left }, { least }) {
    if (lexicalRichness.n === 0) return notComputed(`no conversation with at least ${least} words`);
    return {
      lexicalDiversity: spreadOr(lexicalDiversity, `of at least ${least} words has one`),
      lexicalRichness: spreadOf(lexicalRichness),
      tooShort: left,
    };
  },
});

const closesInLexicalDiversity: Closes = (distinct, length, isLast) =>
  !isLast && length >= 10 && isBelowFactor(distinct, length);

const closesInLexicalRichness: Closes = (distinct, length) => distinct / length <= factorSize;

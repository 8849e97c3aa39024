import { metric } from '../measure/metric.ts';
import { spectral } from '../measure/spectral.ts';

/** The chance that two words are the same. */
export const simpson = metric({
  id: 'simpson',
  summary: 'Tells how probable it is that two words, drawn at random, are the same (Simpson’s D).',
  why: 'A chance, so that it can be pictured: .01 says that one pair of words in a hundred is alike. It hardly depends on the length of the text. Frequent words decide nearly all of it; what is said rarely does not show.',
  unit: 'probability',
  formula:
    'D = Σ f(f−1) / (N(N−1)), N words, f how often a type comes; tokeniser word; percentiles to 5 decimals',
  source: 'Simpson 1949; reproduces LexicalRichness',
  group: 'diversity',
  byDefault: false,
  ...spectral({
    d: {
      is: 'Simpson’s D',
      decimals: 5,
      of: ({ tokens, spectrum }) =>
        spectrum.reduce((sum, [frequency, types]) => sum + types * frequency * (frequency - 1), 0) /
        (tokens * (tokens - 1)),
    },
  }),
  shown: ['d.mean', 'd.p5', 'd.p50', 'd.p95', 'corpus.d'],
  examples: [
    {
      text: '### Human: A B C D B.\n\n### Human: E F G B H\n\n### Assistant: Go on.\n',
      options: { least: 10 },
      values: {
        human: { d: { n: 1, mean: 1 / 15 }, tooShort: 0, corpus: { tokens: 10, types: 8, d: 1 / 15 } },
        assistant: { tooShort: 1, corpus: { d: 0 } },
      },
    },
    {
      text: '### Human: Tired.\n',
      values: { all: { corpus: { tokens: 1, d: { notComputed: 'not defined for these words' } } } },
    },
    { text: '', values: { all: { notComputed: 'no words' } } },
  ],
});

import { metric } from '../measure/metric.ts';
import { expectedTypes } from '../measure/rarefaction.ts';
import { spectral } from '../measure/spectral.ts';

const draws = 42;

/** How varied 42 words drawn at random are. */
export const hdd = metric({
  id: 'hdd',
  summary: 'Tells which share of 42 words drawn at random is expected to be different ones (HD-D).',
  why: 'As MATTR, it can be compared between texts of different length; it looks at the whole text and not at its order. Of the whole corpus it compares speakers, models or years, whatever their amounts.',
  unit: 'types per word',
  formula:
    'Σ over types of [1 − C(N−f, 42)/C(N, 42)] / 42, N words, f how often the type comes; tokeniser word; percentiles to 3 decimals',
  source: 'McCarthy and Jarvis 2007; reproduces lexical_diversity and LexicalRichness',
  group: 'diversity',
  byDefault: false,
  ...spectral({
    hdd: {
      is: 'HD-D',
      decimals: 3,
      of: ({ tokens, spectrum }) =>
        tokens < draws ? Number.NaN : expectedTypes(spectrum, tokens, draws) / draws,
    },
  }),
  shown: ['hdd.mean', 'hdd.p5', 'hdd.p50', 'hdd.p95', 'corpus.hdd'],
  examples: [
    {
      // Ten words come four times, and miss 42 of 48 draws in C(44, 42)/C(48, 42) = 946/12271512 of all cases; `the` never does.
      text: `### Human: ${'I am so tired and the days go by all the same. '.repeat(4)}\n\n### Assistant: Go on.\n`,
      options: { least: 42 },
      values: {
        human: { hdd: { n: 1, mean: (11 - 9460 / 12_271_512) / 42 }, tooShort: 0 },
        assistant: {
          hdd: { notComputed: 'no conversation of at least 42 words has one' },
          tooShort: 1,
          corpus: { tokens: 2, types: 2, hdd: { notComputed: 'not defined for these words' } },
        },
      },
    },
    { text: '### Human: ...\n', values: { all: { notComputed: 'no words' } } },
  ],
});

import { metric } from '../measure/metric.ts';
import { spectral } from '../measure/spectral.ts';

/** Types over tokens, and the ways in which that was to be made independent of length. */
export const typeTokenRatio = metric({
  id: 'type-token-ratio',
  summary:
    'Tells how many different words there are for so many words: the type-token ratio and its transforms.',
  why: 'Old studies and papers report these; they are here to be compared with them. For a comparison of one’s own, MATTR, HD-D or MTLD serve better.',
  caution: 'All of these depend on the number of words: compare only texts of about the same length.',
  unit: 'types per word',
  formula:
    'N words, V types (tokeniser word): ttr V/N; root V/√N (Guiraud); corrected V/√(2N) (Carroll); herdan ln V / ln N; summer ln ln V / ln ln N; dugast (ln N)² / (ln N − ln V); maas (log₁₀ N − log₁₀ V) / (log₁₀ N)²; maasNatural the same with ln; low is diverse in these two; percentiles to 3, 2, 2, 4, 4, 1, 5 and 5 decimals',
  source:
    'Templin 1957, Guiraud 1954, Carroll 1964, Herdan 1960, Summer 1966, Dugast 1979, Maas 1972; maas as lexical_diversity, the others as LexicalRichness',
  group: 'diversity',
  byDefault: false,
  ...spectral({
    ttr: { is: 'Type-token ratio', decimals: 3, of: ({ tokens, types }) => types / tokens },
    root: { is: 'Root type-token ratio', decimals: 2, of: ({ tokens, types }) => types / Math.sqrt(tokens) },
    corrected: {
      is: 'Corrected type-token ratio',
      decimals: 2,
      of: ({ tokens, types }) => types / Math.sqrt(2 * tokens),
    },
    herdan: {
      is: 'Herdan’s C (log type-token ratio)',
      decimals: 4,
      of: ({ tokens, types }) => Math.log(types) / Math.log(tokens),
    },
    summer: {
      is: 'Summer’s S',
      decimals: 4,
      of: ({ tokens, types }) => Math.log(Math.log(types)) / Math.log(Math.log(tokens)),
    },
    dugast: { is: 'Dugast’s U', decimals: 1, of: ({ tokens, types }) => 1 / maasOf(Math.log, tokens, types) },
    maas: {
      is: 'Maas’ a², decimal logarithms',
      decimals: 5,
      of: ({ tokens, types }) => maasOf(Math.log10, tokens, types),
    },
    maasNatural: {
      is: 'Maas’ a², natural logarithms',
      decimals: 5,
      of: ({ tokens, types }) => maasOf(Math.log, tokens, types),
    },
  }),
  shown: ['ttr.mean', 'root.mean', 'herdan.mean', 'corpus.ttr', 'corpus.root', 'corpus.herdan'],
  examples: [
    {
      text: '### Human: A B C D B.\n\n### Assistant: Go on.\n\n### Human: E F G B H\n',
      options: { least: 10 },
      values: {
        human: {
          ttr: { n: 1, mean: 0.8 },
          root: { mean: 2.5298221281 },
          corrected: { mean: 1.788854382 },
          herdan: { mean: 0.903089987 },
          summer: { mean: 0.8777828396 },
          dugast: { mean: 23.7600328544 },
          maas: { mean: 0.096910013 },
          maasNatural: { mean: 0.0420874839 },
          tooShort: 0,
          corpus: { tokens: 10, types: 8, ttr: 0.8 },
        },
        assistant: {
          ttr: { notComputed: 'no conversation of at least 10 words has one' },
          tooShort: 1,
          corpus: { ttr: 1, maas: 0, dugast: { notComputed: 'not defined for these words' } },
        },
      },
    },
    { text: '### Human: ...\n', values: { all: { notComputed: 'no words' } } },
    {
      text: '### Human: one two three\n',
      options: { cap: 2 },
      values: { all: { corpus: { notComputed: 'more than 2 types; state a larger cap' } } },
    },
  ],
});

type Logarithm = (value: number) => number;

function maasOf(log: Logarithm, tokens: number, types: number): number {
  return (log(tokens) - log(types)) / log(tokens) ** 2;
}

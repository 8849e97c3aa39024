import { metric } from '../measure/metric.ts';
import { type Frequencies, spectral } from '../measure/spectral.ts';

/** How much the words repeat, by how often each comes. */
export const yule = metric({
  id: 'yule',
  summary: 'Tells how much words repeat: Yule’s K and I, and Herdan’s Vm.',
  why: 'K hardly depends on the length of a text, unlike the type-token ratio: it grows with the chance that two words drawn from it are the same. I is high where K is low. The most frequent words (I, you, the) decide nearly all of it.',
  unit: '1',
  formula:
    'N words, V types, f how often a type comes: K = 10⁴ · (Σf² − N) / N²; I = V² / (Σf² − V); Vm = √(Σ(f/N)² − 1/V); tokeniser word; percentiles to 1, 1 and 4 decimals',
  source: 'Yule 1944, Herdan 1955; reproduces LexicalRichness',
  group: 'diversity',
  byDefault: false,
  ...spectral({
    k: {
      is: 'Yule’s K',
      decimals: 1,
      of: ({ tokens, spectrum }) => (1e4 * (squares(spectrum) - tokens)) / tokens ** 2,
    },
    i: {
      is: 'Yule’s I',
      decimals: 1,
      of: ({ types, spectrum }) => types ** 2 / (squares(spectrum) - types),
    },
    vm: {
      is: 'Herdan’s Vm',
      decimals: 4,
      of: ({ tokens, types, spectrum }) => Math.sqrt(squares(spectrum) / tokens ** 2 - 1 / types),
    },
  }),
  shown: ['k.mean', 'k.p50', 'i.mean', 'corpus.k', 'corpus.i'],
  examples: [
    {
      text: '### Human: A B C D B.\n\n### Assistant: Go on, go on.\n\n### Human: E F G B H\n',
      options: { least: 10 },
      values: {
        human: {
          k: { n: 1, mean: 600 },
          i: { mean: 8 },
          vm: { mean: 0.1870828693 },
          tooShort: 0,
          corpus: { tokens: 10, types: 8, k: 600, i: 8, vm: 0.1870828693 },
        },
        assistant: {
          k: { notComputed: 'no conversation of at least 10 words has one' },
          tooShort: 1,
          corpus: { tokens: 4, types: 2, k: 2500, i: 4 / 6, vm: 0 },
        },
      },
    },
    {
      text: '### Human: I feel low.\n',
      values: { all: { tooShort: 1, corpus: { k: 0, i: { notComputed: 'not defined for these words' } } } },
    },
    { text: '### Human: ...\n', values: { all: { notComputed: 'no words' } } },
  ],
});

/** Σf². */
function squares(spectrum: Frequencies['spectrum']): number {
  return spectrum.reduce((sum, [frequency, types]) => sum + types * frequency ** 2, 0);
}

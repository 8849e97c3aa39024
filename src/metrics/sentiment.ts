import * as z from 'zod/mini';
import { sentimentOf } from '../language/sentiment.ts';
import { option } from '../lint/option.ts';
import { languagesShape, prepareLanguages, tellLanguage, unlessEnglish } from '../measure/english.ts';
import { histogram, pairsOf, percentilesOf, tally } from '../measure/histogram.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { count, said } from '../records/said.ts';

/** How good or bad what is said sounds. */
export const sentiment = metric({
  id: 'sentiment',
  summary: 'Tells how positive or negative utterances sound, by the words in them (VADER compound).',
  why: 'A first look at the tone of who seeks and who gives support, and at how it differs between corpora. It does not read: an answer that names somebody’s pain sounds bad, “heart” always sounds good.',
  unit: 'compound',
  formula:
    'x = Σ valence of the words, as their neighbours change it; compound = x / √(x² + 15), to 4 decimals, of each utterance that says something; summed as integers (compound · 10,000). Positive: at least .05; negative: at most -.05; neutral: between them, and where no word is in the lexicon. Percentiles by nearest rank',
  source:
    'C.J. Hutto and E. Gilbert, VADER, ICWSM 2014; reproduces the digits of vaderSentiment 3.3.1 and 3.3.2, whose lexicon (MIT) is carried over',
  caution: 'Words, not feelings; English only.',
  group: 'affect',
  byDefault: false,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({
    release: option(
      'The release of vaderSentiment whose digits are reproduced; they differ in three words and an idiom',
      z.enum(['3.3.1', '3.3.2']),
      '3.3.2',
    ),
  }),
  value: z.strictObject({
    utterances: count('How many utterances say something'),
    mean: said('Mean compound', z.number()),
    positive: said('Share of the utterances that sound positive', z.number()),
    neutral: said('Share of the utterances that sound neither positive nor negative', z.number()),
    negative: said('Share of the utterances that sound negative', z.number()),
    p5: said('5th percentile of compounds', z.number()),
    p50: said('Median', z.number()),
    p95: said('95th percentile', z.number()),
    histogram: said(
      'How many utterances there are from -1 to -.8, to -.6, … to 1: pairs of the lower end and number',
      z.array(z.tuple([z.number(), z.int()])),
    ),
  }),
  shown: ['mean', 'negative', 'neutral', 'positive', 'p5', 'p50', 'p95', 'histogram'],
  examples: [
    {
      text: '### Human: Not good.\n\n### Assistant: Not bad at all!\n\n### Human: *smiles* The table is brown.\n\n### Human: *nods*\n',
      values: {
        human: { utterances: 2, mean: -0.1706, positive: 0, neutral: 0.5, negative: 0.5, p50: -0.3412 },
        assistant: { utterances: 1, mean: 0.484, positive: 1 },
        all: {
          utterances: 3,
          mean: 0.0476,
          histogram: [
            [-1, 0],
            [-0.8, 0],
            [-0.6, 0],
            [-0.4, 1],
            [-0.2, 0],
            [0, 1],
            [0.2, 0],
            [0.4, 1],
            [0.6, 0],
            [0.8, 0],
          ],
        },
      },
    },
    {
      text: '### Human: I follow my heart.\n',
      options: { release: '3.3.1' },
      values: { human: { mean: 0 } },
    },
    { text: '### Human: *sighs*\n', values: { human: { notComputed: 'nobody says anything' } } },
    {
      text: '### Human: Ich schlafe schlecht, seit ich hierher gezogen bin, und weiß nicht, wem ich es sagen soll.\n',
      values: {
        human: {
          notComputed:
            'made for English: 1 of the 1 utterances whose language can be told are in another one',
        },
      },
    },
  ],
  prepare: prepareLanguages,
  state: () => ({ ...languagesShape, compounds: histogram }),
  add(state, { view }, { release }) {
    if (!/\S/.test(view.text)) return;
    tellLanguage(state, view);
    tally(state.compounds, sentimentOf(view, release).compound);
  },
  finish({ compounds, ...languages }) {
    if (compounds.size === 0) return notComputed('nobody says anything');
    const foreign = unlessEnglish(languages);
    if (foreign) return foreign;
    const bins = Array.from({ length: 10 }, () => 0);
    let [utterances, sum, positive, negative] = [0, 0, 0, 0];
    for (const [compound, times] of pairsOf(compounds)) {
      utterances += times;
      sum += compound * times;
      if (compound >= felt) positive += times;
      if (compound <= -felt) negative += times;
      const bin = Math.min(bins.length - 1, Math.floor((compound + scale) / width));
      bins[bin] = (bins[bin] ?? 0) + times;
    }
    const [p5 = 0, p50 = 0, p95 = 0] = percentilesOf(compounds, [5, 50, 95]).map((one) => one / scale);
    return {
      utterances,
      mean: sum / utterances / scale,
      positive: positive / utterances,
      neutral: (utterances - positive - negative) / utterances,
      negative: negative / utterances,
      p5,
      p50,
      p95,
      histogram: bins.map((times, bin): [number, number] => [(bin * width - scale) / scale, times]),
    };
  },
});

/** Compounds are whole numbers of ten-thousandths; from this one on they are felt, as VADER's authors put it. */
const scale = 10_000;
const felt = 500;

/** How wide the bins of the histogram are. */
const width = 2000;

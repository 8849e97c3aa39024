import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { rarefaction } from '../measure/rarefaction.ts';
import { spectrumOf, timesOf } from '../measure/type-counts.ts';
import { settled, tallyWords, wordCounts } from '../measure/word-counts.ts';
import { count, said } from '../records/said.ts';

/** Which words there are. */
export const vocabulary = metric({
  id: 'vocabulary',
  summary: 'Counts different words, those that come once, and how their number grows with the text.',
  why: 'A corpus of one generator stops bringing new words early; its size in words then says little.',
  unit: 'types',
  formula:
    'types V; hapax V₁ (words that come once); growth: expected types of n words drawn at random, Σ over types of 1 − C(N−f, n)/C(N, n)',
  source: 'ESConv, tokeniser word: 12,957 types, 5,520 hapax',
  group: 'frequency',
  byDefault: true,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({
    cap: option(
      'How many types are kept at most, for each speaker; beyond it nothing is computed',
      z.int().check(z.minimum(1)),
      5_000_000,
    ),
  }),
  value: z.strictObject({
    tokens: count('How many words (tokeniser word)'),
    types: count('How many different words'),
    hapax: count('How many words come once'),
    hapaxShare: said('Share of the types that come once', z.number()),
    growth: said(
      'Expected types in a tenth, two tenths, … of the words: pairs of words and types',
      z.array(z.tuple([z.int(), z.number()])),
    ),
  }),
  shown: ['types', 'hapaxShare', 'growth'],
  examples: [
    {
      text: '### Human: I sleep and sleep.\n\n### Assistant: And then you sleep?\n',
      values: {
        all: { tokens: 8, types: 5, hapax: 3, hapaxShare: 0.6 },
        human: { tokens: 4, types: 3, hapax: 2 },
        assistant: { tokens: 4, types: 4, hapax: 4, hapaxShare: 1 },
      },
    },
    { text: '### Human: ...\n', values: { all: { notComputed: 'no words' } } },
    {
      text: '### Human: one two three\n',
      options: { cap: 2 },
      values: { all: { notComputed: 'more than 2 types; state a larger cap' } },
    },
  ],
  state: ({ cap }) => ({ types: wordCounts(cap) }),
  add({ types }, { view }) {
    tallyWords(types, view);
  },
  finish({ types }, { cap }) {
    const { counts, tokens } = settled(types);
    if (!counts) return notComputed(`more than ${cap} types; state a larger cap`);
    if (tokens === 0) return notComputed('no words');
    const spectrum = spectrumOf(timesOf(counts));
    const hapax = spectrum[0]?.[0] === 1 ? spectrum[0][1] : 0;
    const growth = rarefaction(spectrum, tokens, 10);
    return { tokens, types: counts.size, hapax, hapaxShare: hapax / counts.size, growth };
  },
});

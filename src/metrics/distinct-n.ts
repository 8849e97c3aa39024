import * as z from 'zod/mini';
import { metric } from '../measure/metric.ts';
import { beyondCap, ngramCap } from '../measure/ngram-cap.ts';
import { ngramCounts, tallyNgrams, typesOfNgrams } from '../measure/ngram-counts.ts';
import { notComputed } from '../measure/not-computed.ts';
import { orNotComputed } from '../measure/or-not-computed.ts';
import { count, said } from '../records/said.ts';

const ofLength = (what: string) =>
  said(
    `${what} of the corpus`,
    orNotComputed(
      z.strictObject({
        distinct: count(`How many different ${what}`),
        total: count(`How many ${what}`),
        perToken: said(`Different ${what} / words: the definition of Li et al.`, z.number()),
        perNgram: said(`Different ${what} / ${what}: the definition in common use`, z.number()),
      }),
    ),
  );

/** How many of a corpus' n-grams are different ones. */
export const distinctN = metric({
  id: 'distinct-n',
  summary:
    'Tells which share of the words, pairs and triples of words of a corpus are different ones (distinct-n).',
  why: 'The diversity that dialogue generation reports most, in two definitions that are both called distinct-n: the longer the utterances, the less they differ. A model that falls back on the same answers has a low one.',
  caution: 'It falls with the size of the corpus: compare only corpora of about the same number of words.',
  unit: 'share',
  formula:
    'perToken: n-gram types / words; perNgram: n-gram types / n-grams, which do not reach beyond an utterance (tokeniser word)',
  source: 'Li, Galley, Brockett, Gao and Dolan 2016 (perToken)',
  group: 'repetition',
  byDefault: false,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({ cap: ngramCap }),
  value: z.strictObject({
    words: ofLength('words'),
    pairs: ofLength('pairs'),
    triples: ofLength('triples'),
  }),
  shown: ['words.perToken', 'pairs.perToken', 'pairs.perNgram', 'triples.perToken', 'triples.perNgram'],
  examples: [
    {
      text: '### Human: So tired, so very tired.\n\n### Assistant: So tired?\n',
      values: {
        all: {
          words: { distinct: 3, total: 7, perToken: 3 / 7, perNgram: 3 / 7 },
          pairs: { distinct: 4, total: 5, perToken: 4 / 7, perNgram: 4 / 5 },
          triples: { distinct: 3, total: 3, perToken: 3 / 7, perNgram: 1 },
        },
        human: { pairs: { distinct: 4, total: 4, perToken: 4 / 5, perNgram: 1 } },
        assistant: { triples: { notComputed: 'no utterance is that long' } },
      },
    },
    {
      text: '### Human: So, so tired. So, so, so.\n',
      options: { cap: 3 },
      values: {
        all: {
          words: { distinct: 2, total: 6 },
          pairs: { distinct: 3, total: 5 },
          triples: {
            notComputed: 'more than 3 n-grams of this length, or of a shorter one; state a larger cap',
          },
        },
      },
    },
    { text: '### Human: ...\n', values: { all: { notComputed: 'no words' } } },
  ],
  state: ({ cap }) => ({ counts: ngramCounts(3, cap) }),
  add({ counts }, { view }) {
    tallyNgrams(counts, view.tokens('word').words);
  },
  finish({ counts }, { cap }) {
    const [words = 0] = counts.totals;
    if (words === 0) return notComputed('no words');
    const told = (n: number) => {
      const total = counts.totals[n - 1] ?? 0;
      const distinct = typesOfNgrams(counts, n);
      if (total === 0) return notComputed('no utterance is that long');
      if (distinct === undefined) return notComputed(beyondCap(cap));
      return { distinct, total, perToken: distinct / words, perNgram: distinct / total };
    };
    return { words: told(1), pairs: told(2), triples: told(3) };
  },
});

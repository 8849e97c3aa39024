import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { metric } from '../measure/metric.ts';
import { beyondCap, ngramCap } from '../measure/ngram-cap.ts';
import { ngramCounts, tallyNgrams } from '../measure/ngram-counts.ts';
import { mostFrequent } from '../measure/ngram-top.ts';
import { notComputed } from '../measure/not-computed.ts';
import { orNotComputed } from '../measure/or-not-computed.ts';
import { said } from '../records/said.ts';

const list = (what: string) =>
  said(
    `The most frequent ${what}, each with its count`,
    orNotComputed(z.array(z.tuple([z.string(), z.int()]))),
  );

/** What is said again and again. */
export const topNgrams = metric({
  id: 'top-ngrams',
  summary: 'Lists the most frequent words, pairs, triples and 4-grams of a corpus.',
  why: 'The quickest look at what a generator falls back on: among people the list is led by function words, in templated text stock phrases come up between them. It shows words of the transcripts: do not print it where their texts may not be.',
  unit: 'times',
  formula:
    'how often each n-gram comes within utterances (tokeniser word); those of one count in the order of their code units',
  group: 'frequency',
  byDefault: false,
  of: 'utterance',
  needs: 'words',
  options: z.strictObject({
    size: option('How many of each length are listed', z.int().check(z.minimum(1)), 20),
    cap: ngramCap,
  }),
  value: z.strictObject({
    words: list('words'),
    pairs: list('pairs'),
    triples: list('triples'),
    fours: list('4-grams'),
  }),
  shown: ['words', 'pairs', 'triples', 'fours'],
  examples: [
    {
      text: '### Human: So tired. So, so tired!\n\n### Assistant: Tired?\n',
      options: { size: 2 },
      values: {
        all: {
          words: [
            ['so', 3],
            ['tired', 3],
          ],
          pairs: [
            ['so tired', 2],
            ['so so', 1],
          ],
          triples: [
            ['so so tired', 1],
            ['so tired so', 1],
          ],
        },
        assistant: { words: [['tired', 1]], pairs: [] },
      },
    },
    {
      text: '### Human: So, so tired. So, so, so.\n',
      options: { cap: 3, size: 1 },
      values: {
        all: {
          pairs: [['so so', 3]],
          triples: {
            notComputed: 'more than 3 n-grams of this length, or of a shorter one; state a larger cap',
          },
        },
      },
    },
    { text: '### Human: ...\n', values: { all: { notComputed: 'no words' } } },
  ],
  state: ({ cap }) => ({ counts: ngramCounts(4, cap) }),
  add({ counts }, { view }) {
    tallyNgrams(counts, view.tokens('word').words);
  },
  finish({ counts }, { size, cap }) {
    if (counts.totals[0] === 0) return notComputed('no words');
    const told = (n: number) => mostFrequent(counts, n, size) ?? notComputed(beyondCap(cap));
    return { words: told(1), pairs: told(2), triples: told(3), fours: told(4) };
  },
});

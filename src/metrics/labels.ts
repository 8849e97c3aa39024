import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { labelsAt } from '../measure/labels-at.ts';
import type { Talk } from '../measure/talk.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { sum } from '../measure/sum.ts';
import { spectrumOf, tallyType, timesOf, topOf, typeCounts } from '../measure/type-counts.ts';
import { count, said } from '../records/said.ts';

/** How a corpus is spread over its labels. */
export const labels = metric({
  id: 'labels',
  summary:
    'Counts the labels of speakers, or those in a field of the rows, and tells how evenly they are spread.',
  why: 'Rare classes are not learned, and one label spelled in two ways is two. Labels are taken as they are: whether they are right is not known.',
  unit: 'labels',
  formula:
    'entropy H = −Σ p · log2 p over the labels; evenness H / log2 k of k different ones, 0 of a single one',
  source: 'FailedESConv: speaker 2,853, listener 2,377',
  group: 'counts',
  byDefault: true,
  of: 'speaker',
  needs: 'structure',
  options: z.strictObject({
    field: option(
      'The field that holds the labels, as emotion_type or dialog.annotation.strategy; if none, how speakers are called',
      z.string(),
      '',
    ),
    top: option('How many of the most frequent labels are listed', z.int().check(z.minimum(1)), 50),
    cap: option(
      'How many different labels are kept at most, for each speaker; beyond it nothing is computed',
      z.int().check(z.minimum(1)),
      100_000,
    ),
  }),
  value: z.strictObject({
    labels: count('How many labels'),
    kinds: count('How many different ones'),
    entropy: said('Entropy in bits', z.number()),
    evenness: said('Entropy over the most that so many kinds can have', z.number()),
    without: count('How many conversations have none'),
    top: said('The most frequent labels and how often they come', z.array(z.tuple([z.string(), z.int()]))),
  }),
  shown: ['labels', 'kinds', 'entropy', 'evenness', 'top'],
  examples: [
    {
      text: '### Human: Hi.\n\n### AI: Hello.\n\n### User: I feel low.\n\n### AI: Go on.\n',
      values: {
        all: {
          labels: 4,
          kinds: 3,
          entropy: 1.5,
          evenness: 0.9463946304,
          without: 0,
          top: [
            ['AI', 2],
            ['Human', 1],
            ['User', 1],
          ],
        },
        assistant: { labels: 2, kinds: 1, entropy: 0, evenness: 0 },
      },
    },
    {
      text: '### Human: Hi.\n',
      options: { field: 'emotion' },
      values: { all: { notComputed: 'no label in the field emotion of any of the rows' } },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
    {
      text: '### Human: Hi.\n\n### User: Hi.\n',
      options: { cap: 1 },
      values: { human: { notComputed: 'more than 1 different labels; state a larger cap' } },
    },
  ],
  state: ({ cap }) => ({ without: sum, labels: typeCounts(cap) }),
  add(state, talk, { field }) {
    const found = field === '' ? talk.utterances.map(({ turn }) => turn.label) : labelsOf(talk, field);
    for (const label of found) tallyType(state.labels, label);
    if (found.length === 0) state.without++;
  },
  finish({ without, labels: { counts, tokens } }, { field, top, cap }) {
    if (tokens === 0)
      return notComputed(
        field === '' ? 'nobody speaks' : `no label in the field ${field} of any of the rows`,
      );
    if (!counts) return notComputed(`more than ${cap} different labels; state a larger cap`);
    // Over the spectrum, so that the order in which labels were met does not matter to the last digit.
    const entropy = spectrumOf(timesOf(counts)).reduce(
      (bits, [times, kinds]) => bits - kinds * (times / tokens) * Math.log2(times / tokens),
      0,
    );
    return {
      labels: tokens,
      kinds: counts.size,
      entropy,
      evenness: counts.size === 1 ? 0 : entropy / Math.log2(counts.size),
      without,
      top: topOf(counts, top),
    };
  },
});

/** Of the labels of turns those of the talk's own; a label of the conversation is everybody's. */
function labelsOf({ conversation, utterances }: Talk, field: string): string[] {
  const found = labelsAt(conversation, field);
  const own = new Set(utterances.map(({ turn }) => turn.index));
  return found.flatMap(({ text, turn }) => (turn === undefined || own.has(turn) ? [text] : []));
}

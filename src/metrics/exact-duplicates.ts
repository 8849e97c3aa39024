import * as z from 'zod/mini';
import type { TextView } from '../language/text-view.ts';
import { tokenise } from '../language/tokeniser.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { type HashCounts, hashCounts, tallyHash } from '../measure/hash-counts.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { count, said } from '../records/said.ts';
import { hash128, hashOfText } from '../source/hash.ts';

const compared = (what: string, of: string) =>
  said(
    what,
    z.strictObject({
      compared: count(`How many ${of} were compared`),
      distinct: count(`How many different ${of} there are`),
      copies: count('How many say again what another one says'),
      share: said('Share of those compared that are copies', z.number()),
    }),
  );

/** What is there more than once. */
export const exactDuplicates = metric({
  id: 'exact-duplicates',
  summary: 'Counts conversations, and utterances, that say the same words as another one.',
  why: 'What is there twice is learned twice, and may stand in the training and in the test set. Lint names the places; near duplicates are not found.',
  unit: 'copies',
  formula:
    'copies = compared − distinct, by MurmurHash3 of 128 bits over speaker and words (NFC, lower case, without marks); keeps 27 to 54 bytes for each distinct conversation and utterance',
  group: 'duplicates',
  byDefault: true,
  of: 'conversation',
  needs: 'text',
  options: z.strictObject({
    words: option(
      'How many words an utterance has at least to be compared; short ones are alike by nature',
      z.int().check(z.minimum(1)),
      5,
    ),
  }),
  value: z.strictObject({
    conversations: compared('Conversations in which something is said', 'conversations'),
    utterances: compared('Utterances of so many words', 'utterances'),
  }),
  shown: ['conversations.copies', 'conversations.share', 'utterances.copies', 'utterances.share'],
  examples: [
    {
      text: '### Human: I feel so low today.\n\n### Assistant: Go on.\n<|endoftext|>\n### Human: i feel SO low - today\n\n### Assistant: Go on!\n<|endoftext|>\n### Human: Hi.\n\n### Assistant: I feel so low today.\n',
      values: {
        all: {
          conversations: { compared: 3, distinct: 2, copies: 1, share: 0.3333333333 },
          utterances: { compared: 3, distinct: 2, copies: 1, share: 0.3333333333 },
        },
      },
    },
    { text: '### Human: ...\n', values: { all: { notComputed: 'no words' } } },
  ],
  state: () => ({ conversations: hashCounts, utterances: hashCounts }),
  add(state, { utterances }, { words: least }) {
    const all: number[] = [];
    for (const { turn, speaker } of utterances) {
      const words = wordsOf(viewOf(turn).whole);
      if (words.length === 0) continue;
      const hash = hashOfText(`${speaker}: ${words.join(' ')}`);
      all.push(...hash);
      if (words.length >= least) tallyHash(state.utterances, hash);
    }
    if (all.length > 0) tallyHash(state.conversations, hashOf(all));
  },
  finish({ conversations, utterances }) {
    if (conversations.total === 0) return notComputed('no words');
    return { conversations: told(conversations), utterances: told(utterances) };
  },
});

/** The words by which texts are the same: see `sameKey`. Those that are known already, if they are in composed form. */
function wordsOf(view: TextView): readonly string[] {
  const composed = view.text.normalize('NFC');
  return composed === view.text ? view.tokens('word').words : tokenise(composed, 'word').words;
}

/** The hash of numbers of 32 bits, the same on every machine. */
function hashOf(numbers: readonly number[]): number[] {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, number] of numbers.entries()) view.setUint32(index * 4, number, true);
  return hash128(bytes, 0, bytes.length);
}

function told({ total, distinct }: HashCounts) {
  const copies = total - distinct;
  return { compared: total, distinct, copies, share: total === 0 ? 0 : copies / total };
}

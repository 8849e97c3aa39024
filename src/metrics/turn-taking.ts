import * as z from 'zod/mini';
import { histogram, pairsOf, tally } from '../measure/histogram.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { speakers } from '../measure/speaker.ts';
import { sum } from '../measure/sum.ts';
import { tallyType, type TypeCounts, typeCounts } from '../measure/type-counts.ts';
import { count, said } from '../records/said.ts';

const bySpeaker = (what: string) => said(what, z.array(z.tuple([z.enum(speakers), z.int()])));

/** Whether people take turns. */
export const turnTaking = metric({
  id: 'turn-taking',
  summary: 'Tells how often the speaker changes from one utterance to the next, and who begins and ends.',
  why: 'People send several messages in a row, and either side may begin; many trainers accept neither. Strict alternation in a corpus shows how it was made, not how people talk.',
  unit: 'share',
  formula:
    'alternation: pairs of neighbouring utterances of different speakers / pairs; strict: conversations without a pair of one speaker / conversations in which somebody speaks; runs: how many turns have 1, 2, … utterances; speakers without a role are told apart by their labels',
  source:
    'ESConv: 7,973 pairs of one speaker, strict in 9.4 %, 683 of 1,300 begun by the supporter, 425 ended by the seeker',
  group: 'dynamics',
  byDefault: true,
  of: 'conversation',
  needs: 'structure',
  options: z.strictObject({}),
  value: z.strictObject({
    pairs: count('How many pairs of neighbouring utterances'),
    sameSpeaker: count('How many of them are of one speaker'),
    alternation: said('Share of the pairs in which the speaker changes; 1 where there is none', z.number()),
    strict: said('Share of the conversations in which it always does', z.number()),
    longestRun: count('Most utterances of one speaker in a row'),
    runs: said('How many turns have so many utterances: pairs of both', z.array(z.tuple([z.int(), z.int()]))),
    first: bySpeaker('How many conversations each speaker begins'),
    last: bySpeaker('How many conversations each speaker ends'),
  }),
  shown: ['alternation', 'strict', 'sameSpeaker', 'longestRun', 'runs'],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Human: Very low.\n\n### Assistant: Go on.\n<|endoftext|>\n### Assistant: Hello!\n\n### Human: Hi.\n',
      values: {
        all: {
          pairs: 3,
          sameSpeaker: 1,
          alternation: 0.6666666667,
          strict: 0.5,
          longestRun: 2,
          runs: [
            [1, 3],
            [2, 1],
          ],
          first: [
            ['human', 1],
            ['assistant', 1],
          ],
          last: [
            ['human', 1],
            ['assistant', 1],
          ],
        },
      },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
  ],
  state: () => ({
    conversations: sum,
    strict: sum,
    runs: histogram,
    first: typeCounts(speakers.length),
    last: typeCounts(speakers.length),
  }),
  add(state, { utterances, turns }) {
    const [first, last] = [utterances[0], utterances.at(-1)];
    if (!first || !last) return;
    state.conversations++;
    if (turns.length === utterances.length) state.strict++;
    for (const turn of turns) tally(state.runs, turn.utterances.length);
    tallyType(state.first, first.speaker);
    tallyType(state.last, last.speaker);
  },
  finish({ conversations, strict, runs, first, last }) {
    if (conversations === 0) return notComputed('nobody speaks');
    const lengths = pairsOf(runs);
    const turns = lengths.reduce((all, [, times]) => all + times, 0);
    const utterances = lengths.reduce((all, [length, times]) => all + length * times, 0);
    const pairs = utterances - conversations;
    const changes = turns - conversations;
    return {
      pairs,
      sameSpeaker: pairs - changes,
      alternation: pairs === 0 ? 1 : changes / pairs,
      strict: strict / conversations,
      longestRun: lengths.at(-1)?.[0] ?? 0,
      runs: lengths,
      first: told(first),
      last: told(last),
    };
  },
});

/** In the order in which speakers are reported. */
function told({ counts }: TypeCounts): [(typeof speakers)[number], number][] {
  return speakers.flatMap((speaker) => {
    const times = counts?.get(speaker)?.times;
    return times === undefined ? [] : [[speaker, times]];
  });
}

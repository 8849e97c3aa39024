import * as z from 'zod/mini';
import { sameKey } from '../language/sameness.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { sum } from '../measure/sum.ts';
import { tallyType, topOf, typeCounts } from '../measure/type-counts.ts';
import { count, said } from '../records/said.ts';

const pairs = (what: string) => said(what, z.array(z.tuple([z.string(), z.int()])));

/** Stage directions. */
export const cues = metric({
  id: 'cues',
  summary:
    'Counts stage directions such as *sighs*: how many a turn, where they stand, what they show, and which they are.',
  why: 'A corpus in which every turn begins with a sigh teaches one to sigh. Whether a stretch is a cue, word lists decide.',
  unit: 'cues',
  formula:
    'perTurn: cues / turns; initial: turns that begin with a cue / turns; types: different cues, in lower case and without delimiters',
  group: 'style',
  byDefault: true,
  of: 'turn',
  needs: 'text',
  options: z.strictObject({
    top: option('How many of the most frequent cues are listed', z.int().check(z.minimum(1)), 10),
    cap: option(
      'How many different cues are kept at most, for each speaker; beyond it nothing is computed',
      z.int().check(z.minimum(1)),
      1_000_000,
    ),
  }),
  value: z.strictObject({
    turns: count('How many turns'),
    cues: count('How many cues'),
    perTurn: said('Cues of a turn, mean', z.number()),
    withCue: said('Share of the turns with a cue', z.number()),
    initial: said('Share of the turns that begin with a cue', z.number()),
    places: pairs('How many cues stand in a place: lead, mid, tail, whole (a text of nothing but cues)'),
    kinds: pairs('How many cues are of a kind: breath, voice, face, gesture, body, silence, other'),
    types: count('How many different cues'),
    top: pairs('The most frequent cues and how often they come'),
  }),
  shown: ['cues', 'perTurn', 'withCue', 'initial', 'types', 'top'],
  examples: [
    {
      text: '### Human: *sighs* I feel low. *Sighs.*\n\n### Assistant: I hear you.\n\n### Human: (pause) Yes. *takes a deep breath* Yes.\n',
      values: {
        all: { turns: 3, cues: 4, perTurn: 1.3333333333, initial: 0.6666666667 },
        human: {
          turns: 2,
          cues: 4,
          perTurn: 2,
          withCue: 1,
          initial: 1,
          places: [
            ['lead', 2],
            ['mid', 1],
            ['tail', 1],
          ],
          kinds: [
            ['breath', 3],
            ['silence', 1],
          ],
          types: 3,
          top: [
            ['sighs', 2],
            ['pause', 1],
            ['takes a deep breath', 1],
          ],
        },
        assistant: { turns: 1, cues: 0, perTurn: 0, top: [] },
      },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
    {
      text: '### Human: *sighs* Well. *nods*\n',
      options: { cap: 1 },
      values: { all: { notComputed: 'more than 1 different cues; state a larger cap' } },
    },
  ],
  state: ({ cap }) => ({
    turns: sum,
    withCue: sum,
    initial: sum,
    places: typeCounts(4),
    kinds: typeCounts(7),
    types: typeCounts(cap),
  }),
  add(state, { utterances }) {
    state.turns++;
    let found = 0;
    for (const [index, { turn }] of utterances.entries()) {
      const here = viewOf(turn).cues;
      found += here.length;
      if (index === 0 && (here[0]?.place === 'lead' || here[0]?.place === 'whole')) state.initial++;
      for (const { kind, place, text } of here) {
        tallyType(state.places, place);
        tallyType(state.kinds, kind);
        tallyType(state.types, sameKey(text));
      }
    }
    if (found > 0) state.withCue++;
  },
  finish({ turns, withCue, initial, places, kinds, types }, { top, cap }) {
    if (turns === 0) return notComputed('nobody speaks');
    if (!types.counts) return notComputed(`more than ${cap} different cues; state a larger cap`);
    return {
      turns,
      cues: types.tokens,
      perTurn: types.tokens / turns,
      withCue: withCue / turns,
      initial: initial / turns,
      places: topOf(places.counts ?? new Map(), 4),
      kinds: topOf(kinds.counts ?? new Map(), 7),
      types: types.counts.size,
      top: topOf(types.counts, top),
    };
  },
});

import * as z from 'zod/mini';
import { sentiment, sentimentOf } from '../language/sentiment.ts';
import type { VaderRelease } from '../language/vader-tokens.ts';
import { option } from '../lint/option.ts';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { languagesShape, prepareLanguages, tellLanguage, unlessEnglish } from '../measure/english.ts';
import { tooShort } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import type { SpokenTurn } from '../measure/talk.ts';
import { said } from '../records/said.ts';

const spread = (what: string, of: string) => said(what, z.strictObject(spreadFields(of)));

/** Whether those who came for support sound better in the end. */
export const sentimentTrajectory = metric({
  id: 'sentiment-trajectory',
  summary: 'Tells how much better the human sounds in the last third of a conversation than in the first.',
  why: 'Talks begin with what is wrong and end with thanks: nearly all rise. Where all rise alike, a model never meets somebody who was not helped.',
  unit: 'compound',
  formula:
    'rise = mean VADER compound of the last third of the human’s turns - mean of the first third (n turns: ⌊n/3⌋ each; utterances in a row are one turn), for each conversation with at least 3; slope: least squares, from the first turn (0) to the last (1); percentiles to 3 decimals',
  source:
    'ESConv as MultiESC publishes its part for validation (195 conversations): first -.015, last .462, rising .908, and a rank correlation of only .12 with how much better people said they felt. FailedESConv (speaker read as human, 186): -.021, .196, .699',
  caution: 'It describes the words of a talk; it does not measure whether the talk helped. English only.',
  group: 'affect',
  byDefault: false,
  of: 'conversation',
  needs: 'words',
  options: z.strictObject({
    release: option(
      'The release of vaderSentiment whose digits are reproduced',
      z.enum(['3.3.1', '3.3.2']),
      '3.3.2',
    ),
  }),
  value: z.strictObject({
    tooShort,
    rising: said('Share of the conversations in which the last third is above the first', z.number()),
    first: spread('Mean compounds of the first third', 'the first third of a conversation'),
    last: spread('Mean compounds of the last third', 'the last third of a conversation'),
    rise: spread('The last third less the first', 'the rise of a conversation'),
    slope: spread('Slopes from the first turn to the last', 'the slope of a conversation'),
  }),
  shown: ['first.mean', 'last.mean', 'rising', 'rise.n', 'rise.mean', 'rise.p5', 'rise.p50', 'rise.p95'],
  examples: [
    {
      text: '### Human: Not good.\n\n### Assistant: Why?\n\n### Human: I feel no hope.\n\n### Assistant: It will pass.\n\n### Human: The book was good.\n',
      values: {
        all: {
          tooShort: 0,
          rising: 1,
          first: { mean: -0.3412 },
          last: { mean: 0.4404 },
          rise: { n: 1, mean: 0.7816 },
          slope: { mean: 0.7816 },
        },
      },
    },
    {
      text: '### Human: Not good.\n\n### Human: It rains.\n\n### Assistant: The book was good.\n',
      values: { all: { notComputed: 'no conversation in which the human speaks at least three times' } },
    },
  ],
  prepare: prepareLanguages,
  state: () => ({
    ...languagesShape,
    tooShort: sum,
    rising: sum,
    first: distribution(3),
    last: distribution(3),
    rise: distribution(3),
    slope: distribution(3),
  }),
  add(state, { bySpeaker }, { release }) {
    const human = bySpeaker.get('human');
    if (!human) return;
    const third = Math.floor(human.turns.length / 3);
    if (third === 0) return void state.tooShort++;
    for (const { view } of human.utterances) tellLanguage(state, view);
    const compounds = human.turns.map((turn) => compoundOf(turn, release));
    const first = sumOf(compounds.slice(0, third));
    const last = sumOf(compounds.slice(-third));
    if (last > first) state.rising++;
    enter(state.first, first / third / scale);
    enter(state.last, last / third / scale);
    enter(state.rise, (last - first) / third / scale);
    enter(state.slope, slopeOf(compounds) / scale);
  },
  finish({ tooShort: left, rising, first, last, rise, slope, ...languages }) {
    if (rise.n === 0) return notComputed('no conversation in which the human speaks at least three times');
    return (
      unlessEnglish(languages) ?? {
        tooShort: left,
        rising: rising / rise.n,
        first: spreadOf(first),
        last: spreadOf(last),
        rise: spreadOf(rise),
        slope: spreadOf(slope),
      }
    );
  },
});

/** Compounds are whole numbers of ten-thousandths: their sums are exact. */
const scale = 10_000;

function compoundOf({ utterances: [only, ...others] }: SpokenTurn, release: VaderRelease): number {
  if (!only) return 0;
  if (others.length === 0) return sentimentOf(only.view, release).compound;
  return sentiment([only, ...others].map(({ view }) => view.text).join('\n'), release).compound;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** How much values rise from the first to the last, by the line that lies nearest to them. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  let [up, over] = [0, 0];
  for (const [at, value] of values.entries()) {
    up += (at - middle) * value;
    over += (at - middle) ** 2;
  }
  return (up / over) * 2 * middle;
}

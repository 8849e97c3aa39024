import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fold } from '../../src/lint/fold.ts';
import { parse } from '../../src/parse.ts';
import { turnLengthOutlier } from '../../src/rules/turn-length-outlier.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';
import { runExamples } from './units.ts';

describe('the examples of turn-length-outlier', () => runExamples(turnLengthOutlier));

/** A conversation in which the human says so many words, turn by turn. */
function talk(lengths: readonly number[]): Conversation {
  const text = lengths
    .map((length) => `### Human: ${'so '.repeat(length)}\n\n### Assistant: Go on.\n`)
    .join('\n');
  return parse(text).conversations[0] as Conversation;
}

function fold(options: object = {}): Fold {
  return turnLengthOutlier.create(turnLengthOutlier.options.parse(options));
}

function stateOf(one: Fold, talks: readonly Conversation[]): unknown {
  return talks.reduce((state, conversation, ordinal) => one.add(state, conversation, ordinal), one.start());
}

test('shards, merged in order, find what one run finds', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(lengths, { minLength: 2, maxLength: 8 }), fc.nat(), (all, cut) => {
      const talks = all.map(talk);
      const at = cut % talks.length;
      const one = fold({ turns: 2, deviations: 1 });
      const whole = [...one.judge(stateOf(one, talks))];
      const [left, right] = [talks.slice(0, at), talks.slice(at)];
      const merged = one.merge(stateOf(one, left), stateOf(one, right), left.length);
      expect([...one.judge(merged)]).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('an outlier is measured by the median and the median deviation of log(1 + words)', () => {
  const one = fold({ turns: 5 });
  const [found, ...rest] = [...one.judge(stateOf(one, [talk([2, 3, 4, 5, 60])]))];
  const middle = Math.log1p(4);
  const spread = 1.4826 * (middle - Math.log1p(3));
  expect(rest).toEqual([]);
  expect(found?.message).toContain(`${((Math.log1p(60) - middle) / spread).toFixed(1)} deviations`);
  expect(found?.message).toContain('60 words');
  expect(found?.message).toContain('expected about 4,');
});

test('short turns are outliers, too', () => {
  const one = fold({ turns: 5, deviations: 3 });
  const found = [...one.judge(stateOf(one, [talk([1, 40, 45, 50, 55, 60])]))];
  expect(found.map(({ message }) => message.split(',')[0])).toEqual(['this turn has one word']);
});

test('where most turns have one length, or there are few, nothing is told', () => {
  const one = fold();
  expect([...one.judge(stateOf(one, [talk([3, 3, 3, 3, 900])]))]).toEqual([]);
  expect([
    ...one.judge(
      stateOf(
        one,
        Array.from({ length: 40 }, () => talk([3])),
      ),
    ),
  ]).toEqual([]);
});

test('of many turns of one length the first hundred are named, and the rest counted', () => {
  const one = fold();
  const usual = Array.from({ length: 300 }, (_, i) => talk([20 + (i % 9)]));
  const odd = Array.from({ length: 120 }, () => talk([2000]));
  const found = [...one.judge(stateOf(one, [...usual, ...odd]))];
  expect(found).toHaveLength(100);
  expect(found.at(-1)?.message).toContain('20 more');
});

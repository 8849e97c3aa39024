import { describe, expect, test } from 'vitest';
import { styleMatching } from '../../src/metrics/style-matching.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of style-matching', () => runExamples(styleMatching));

const matching = (human: string, assistant: string, least = 1): unknown =>
  tryMetric(styleMatching, {
    text: `### Human: ${human}\n\n### Assistant: ${assistant}\n`,
    options: { least },
  }).all;

test('those who use all classes alike have 1, whatever else they say', () => {
  expect(matching('The dogs bark.', 'A cat sleeps.')).toMatchObject({ mean: 1, min: 1 });
});

test('it does not matter who is who', () => {
  const [one, other] = [
    'I do not like it, and you sit in the dark.',
    'We soon find that, but she looks at some of it.',
  ];
  expect(matching(one, other)).toEqual(matching(other, one));
  expect(matching(one, other)).toHaveProperty('mean', expect.closeTo(0.4074136543, 10));
});

test('a class that one uses twice as often as the other comes to two thirds, less what keeps it from 0 / 0', () => {
  // Articles: 25 and 50 of 100 words.
  expect(matching('The dog barks loudly.', 'The dog, the cat.')).toMatchObject({
    byClass: { article: expect.closeTo(1 - 25 / 75.0001, 10), adverb: 1 },
    mean: expect.closeTo((8 + 1 - 25 / 75.0001) / 9, 10),
  });
});

test('what is too short, or holds hardly a function word, is left out and counted', () => {
  const text = [
    ['The dog barks at me.', 'You hear it.'],
    ['Ich kann heute nicht schlafen.', 'Das tut mir leid, wirklich.'],
    ['The dog barks at me.', 'It barks at you.'],
  ].map(([human = '', assistant = '']) => `### Human: ${human}\n\n### Assistant: ${assistant}\n`);
  const { all } = tryMetric(styleMatching, { text: text.join('<|endoftext|>\n'), options: { least: 4 } });
  expect(all).toMatchObject({ n: 1, tooShort: 1, notEnglish: 1 });
});

test('a conversation in which one speaks only is left out', () => {
  expect(
    tryMetric(styleMatching, { text: '### Human: The dog barks at me.\n', options: { least: 1 } }),
  ).toEqual({
    all: { notComputed: 'no conversation in which both human and assistant say at least 1 words of English' },
  });
});

test('scripts without spaces have no words to compare', () => {
  expect(matching('我睡不着。', '我在这里。')).toHaveProperty(
    'notComputed',
    expect.stringContaining('a script without spaces'),
  );
});

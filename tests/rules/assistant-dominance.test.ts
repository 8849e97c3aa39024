import { describe, expect, test } from 'vitest';
import { assistantDominance } from '../../src/rules/assistant-dominance.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of assistant-dominance', () => runExamples(assistantDominance));

/** A turn of so many words. */
const turn = (label: string, words: number): string =>
  `### ${label}: ${Array.from({ length: words }, (_, index) => `w${index}`).join(' ')}\n\n`;

const talk = (...words: readonly number[]): string =>
  words.map((count, index) => turn(index % 2 === 0 ? 'Human' : 'Assistant', count)).join('');

test.each([
  ['seven tenths of the words', [15, 35, 15, 35], []],
  [
    'a word more',
    [15, 35, 15, 36],
    ['the assistant has 70.3 % of the words; expected at most 70 %, as between people'],
  ],
  ['one turn of the person', [15, 90], []],
  ['one long answer', [20, 61, 60, 30], []],
  [
    'two long answers',
    [20, 61, 90, 20, 20, 61],
    ['2 answers have more than 60 words and 3 times as many as what they answer; expected at most one'],
  ],
  ['two answers of 60 words', [20, 60, 90, 20, 20, 60], []],
  ['two answers less than three times as long', [21, 61, 90, 20, 21, 61], []],
  ['two long answers to a "yes"', [7, 61, 200, 20, 7, 61], []],
  ['nothing said', [0, 0, 0, 0], []],
])('%s: %j words give %j', async (_what, words, messages) => {
  expect((await tryRule(assistantDominance, { text: talk(...words) })).messages).toEqual(messages);
});

test('the longest turn of the assistant is shown', async () => {
  const { finds } = await tryRule(assistantDominance, { text: talk(5, 20, 5, 30, 5, 25) });
  expect(finds.map((text) => text.split(' ').length)).toEqual([30]);
});

test('cues are not said, and Chinese has words', async () => {
  const cue = '*looks down at the floor for a long while and sighs*';
  const cued = `### Human: I do not know what to say.\n\n### Assistant: ${cue} Nor I.\n\n`.repeat(2);
  expect((await tryRule(assistantDominance, { text: cued })).finds).toEqual([]);
  const chinese =
    '### Human: 我很累。\n\n### Assistant: 我能理解你现在的感受，这确实不容易，我会一直在这里。\n\n';
  expect((await tryRule(assistantDominance, { text: chinese.repeat(2) })).finds).toHaveLength(1);
});

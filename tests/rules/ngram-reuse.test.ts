import { describe, expect, test } from 'vitest';
import { ngramReuse } from '../../src/rules/ngram-reuse.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of ngram-reuse', () => runExamples(ngramReuse));

/** A turn of so many different words, which begins with a phrase. */
function turn(label: string, phrase: string, from: number, count: number): string {
  const rest = Array.from({ length: count }, (_, index) => `w${from + index}`);
  return `### ${label}: ${phrase} ${rest.join(' ')}\n\n`;
}

// Each of the two turns has 5 + 47 words: 48 runs of five, one of them in both.
const text =
  turn('Assistant', 'one small step and then', 0, 47) + turn('Assistant', 'one small step and then', 47, 47);

test('the share is that of the different runs of five words', async () => {
  const options = { ngrams: 95, share: 1 / 95 - 1e-9 };
  const { finds, messages } = await tryRule(ngramReuse, { text, options });
  expect(finds).toEqual(['one small step and then']);
  expect(messages).toEqual([
    '1.1 % of the assistant’s runs of 5 words stand in several of its turns; expected at most 1.1 %, as between people',
  ]);
  expect((await tryRule(ngramReuse, { text, options: { ngrams: 95, share: 1 / 95 } })).finds).toEqual([]);
});

test('an assistant with few runs is not judged', async () => {
  expect((await tryRule(ngramReuse, { text, options: { share: 0 } })).finds).toEqual([]);
  expect((await tryRule(ngramReuse, { text, options: { share: 0, ngrams: 96 } })).finds).toEqual([]);
});

test('what one side says after the other is no reuse, and cues are not said', async () => {
  const options = { ngrams: 1, share: 0 };
  const other =
    turn('Human', 'one small step and then', 0, 9) + turn('Assistant', 'one small step and then', 9, 9);
  expect((await tryRule(ngramReuse, { text: other, options })).finds).toEqual([]);
  const cue = '*looks down at the floor and sighs*';
  const cued = `### Assistant: ${cue} No.\n\n### Human: Hm.\n\n### Assistant: ${cue} Yes.\n`;
  expect((await tryRule(ngramReuse, { text: cued, options })).finds).toEqual([]);
});

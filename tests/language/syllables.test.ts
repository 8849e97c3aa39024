import { expect, test } from 'vitest';
import { syllables } from '../../src/language/syllables.ts';

test.each([
  // What textstat's tests ask of it.
  ['relived', 2],
  ['couple', 2],
  ['enriched', 2],
  ['too', 1],
  ['monopoly', 4],
  ['without', 2],
  ['creative', 3],
  ['every', 3],
  ['stimulating', 4],
  ['cupboards', 2],
  ["day's", 1],
  ['marriage', 2],
  ['sentences', 3],
  ['songwriter', 3],
  ['interpersonal', 5],
  // Where the rules alone say something else.
  ['our', 2],
  ['experience', 4],
  ['else', 1],
  ['interested', 3],
  ['struggling', 3],
  ['overwhelmed', 3],
  ['compassionate', 4],
  ['hmm', 0],
  // Not in the dictionary.
  ['meltdowny', 3],
  ['café', 2],
  ['500', 1],
  ['我', 1],
])('%s has %d', (word, expected) => {
  expect(syllables(word)).toBe(expected);
  expect(syllables(word)).toBe(expected);
});

test.each(['a', 'ab', 'ion', "a'", 'é', 'creation', 'ying'])(
  'a word of nothing but %j takes linear time',
  (bit) => {
    expect(syllables(bit.repeat(Math.ceil(300_000 / bit.length)))).toBeGreaterThan(0);
  },
);

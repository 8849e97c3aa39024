import { expect, test } from 'vitest';
import { hasPhrase, phraseLength, wordPhrases } from '../../src/language/word-phrases.ts';

const phrases = wordPhrases(['used to', 'used', "can't stop", 'used to be']);
const words = ['i', 'used', 'to', 'sing', "can't", 'stop'];

test('the longest phrase that begins at a word counts, if it ends in time', () => {
  expect(phraseLength(phrases, words, 1, 6)).toBe(2);
  expect(phraseLength(phrases, words, 1, 2)).toBe(1);
  expect(phraseLength(phrases, words, 0, 6)).toBe(0);
});

test('a phrase stands in a stretch only as a whole', () => {
  expect(hasPhrase(phrases, words, 2, 6)).toBe(true);
  expect(hasPhrase(phrases, words, 2, 5)).toBe(false);
});

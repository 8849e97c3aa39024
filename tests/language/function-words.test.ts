import { expect, test } from 'vitest';
import { functionBits, functionClasses } from '../../src/language/function-words.ts';

const classesOf = (word: string): string =>
  functionClasses.filter((_, index) => (functionBits(word) >> index) & 1).join(' ');

test.each([
  // The examples that the classes were published with.
  ['the', 'article'],
  ['his', 'personal'],
  ['anything', 'impersonal'],
  ['shall', 'auxiliary'],
  ['in', 'preposition'],
  ['because', 'conjunction'],
  ['never', 'negation adverb'],
  ['few', 'quantifier'],
  ['rather', 'adverb'],
  // Words of several classes.
  ['than', 'preposition conjunction'],
  ['nobody', 'impersonal negation'],
  // Contractions, each part by itself.
  ["i'll", 'personal auxiliary'],
  ["don't", 'auxiliary negation'],
  ["can't", 'auxiliary negation'],
  ["that's", 'impersonal auxiliary'],
  ["y'all", 'personal'],
  ['im', 'personal auxiliary'],
  ['dont', 'auxiliary negation'],
  // Not a verb, but a possessive.
  ["everybody's", 'impersonal'],
  ["mother's", ''],
  // Content, or no word.
  ['slowly', ''],
  ['sleep', ''],
  ['constructor', ''],
  ['42', ''],
  ['', ''],
])('%j is %j', (word, classes) => {
  expect(classesOf(word)).toBe(classes);
});

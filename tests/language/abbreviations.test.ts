import { expect, test } from 'vitest';
import { isAbbreviation } from '../../src/language/abbreviations.ts';

test.each(['Dr', 'mrs', 'e.g', 'U.S', 'p.m', 'J'])('%s is one', (word) => {
  expect(isAbbreviation(`(${word}.`, 1, 1 + word.length)).toBe(true);
});

test.each(['I', 'me', 'ok', '', '3', 'example.org', 'constellation'])('%j is none', (word) => {
  expect(isAbbreviation(`(${word}.`, 1, 1 + word.length)).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTokens, tokenise, tokenisers } from '../../src/language/tokeniser.ts';

describe('ws parts at white space only', () => {
  test.each([
    ["I   don't\nknow...", ['i', "don't", 'know...']],
    [' \t', []],
    ['a\u00a0b\u3000c\u0085d\x1ce', ['a', 'b', 'c', 'd', 'e']],
    ['我不知道。', ['我不知道。']],
    ['\ufeffHi', ['\ufeffhi']],
  ])('%j', (text, words) => {
    expect(tokenise(text, 'ws').words).toEqual(words);
  });
});

describe('word takes runs of letters and digits with inner apostrophes', () => {
  test.each([
    ["'I don’t know,' said A1...", ['i', "don't", 'know', 'said', 'a1']],
    ["rock'n'roll dogs' 'tis", ["rock'n'roll", 'dogs', 'tis']],
    ["don''t", ['don', 't']],
    ['self-care_now', ['self', 'care', 'now']],
    ['❤️ 😔 👍🏽', []],
    ['cafe\u0301 naïve Ünder', ['cafe\u0301', 'naïve', 'ünder']],
    ['我不知道。好', ['我不知道', '好']],
    ['𝐇𝐢 there', ['𝐇𝐢', 'there']],
    ['İstanbul now', ['i̇stanbul', 'now']],
    ['', []],
  ])('%j', (text, words) => {
    expect(tokenise(text, 'word').words).toEqual(words);
  });
});

test('words stand at their places in the text', () => {
  const text = 'İ said: Don’t   GO';
  const { words, from, to } = tokenise(text, 'word');
  expect(words.map((_, i) => text.slice(from[i], to[i]))).toEqual(['İ', 'said', 'Don’t', 'GO']);
  expect(words).toEqual(['i̇', 'said', "don't", 'go']);
});

test.each(tokenisers)(
  '%s: places are in order, hold ink only, and are as many as are counted',
  (tokeniser) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { words, from, to } = tokenise(text, tokeniser);
        expect(countTokens(text, tokeniser)).toBe(words.length);
        expect([from.length, to.length]).toEqual([words.length, words.length]);
        for (const [i, start] of from.entries()) {
          expect(start).toBeGreaterThanOrEqual(to[i - 1] ?? 0);
          expect(to[i]).toBeGreaterThan(start);
          expect(text.slice(start, to[i])).not.toMatch(/^\s|\s$/);
        }
      }),
    );
  },
);

test('word agrees with its definition as a pattern', () => {
  const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘ʼ＇][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aZ9é\u0301'’-. 我😔"), maxLength: 30 }), (text) => {
      const { from, to } = tokenise(text, 'word');
      const expected = [...text.matchAll(pattern)].map((match) => [
        match.index,
        match.index + match[0].length,
      ]);
      expect(from.map((start, i) => [start, to[i]])).toEqual(expected);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printsOf } from '../../src/language/word-prints.ts';
import { addWords, grown, growingKey, halfKey, type WordsKey } from '../../src/language/words-key.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

const keyOf = (...parts: readonly (readonly string[])[]): WordsKey => {
  const key = growingKey();
  for (const part of parts) addWords(key, printsOf(part));
  return grown(key);
};

test('a key grows to the same in one step and in several', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(keyOf(one, other)).toEqual(keyOf([...one, ...other]));
    }),
  );
});

test('other words, and words in another order, have other keys', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const isSame = one.join() === other.join();
      expect(keyOf(one).map((half, at) => half === keyOf(other)[at])).toEqual([isSame, isSame]);
    }),
  );
});

test('half of a key is its first number', () => {
  fc.assert(
    fc.property(words, words, words, (before, some, behind) => {
      const all = printsOf([...before, ...some, ...behind]);
      expect(halfKey(all, before.length, before.length + some.length)).toBe(keyOf(some)[0]);
    }),
  );
});

test('keys are whole numbers of 52 bits', () => {
  for (let at = 0; at < 1000; at++)
    for (const half of keyOf([`${at}`]))
      expect(Number.isInteger(half) && half >= 0 && half < 2 ** 52).toBe(true);
});

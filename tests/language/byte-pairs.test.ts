import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTokens, type Ranks, ranksOf } from '../../src/language/byte-pairs.ts';

/** All bytes, and some pairs in the order in which they are joined. */
function vocabulary(...joined: readonly string[]): Ranks {
  return ranksOf([...Array.from({ length: 256 }, (_, byte) => [byte]), ...joined]);
}

test('of the pairs that are tokens, the one with the lowest rank is joined first, and of equals the first', () => {
  expect(countTokens('abc', vocabulary('bc', 'ab', 'abc'))).toBe(1);
  expect(countTokens('abcd', vocabulary('bc', 'ab', 'cd'))).toBe(3);
  expect(countTokens('abcd', vocabulary('ab', 'bc', 'cd'))).toBe(2);
  expect(countTokens('aaa', vocabulary('aa'))).toBe(2);
  expect(countTokens('aaaab', vocabulary('aa', 'aab'))).toBe(2);
});

test('bytes are joined, not characters: a token may be a part of one', () => {
  expect(countTokens('é', vocabulary())).toBe(2);
  expect(countTokens('é', vocabulary('é'))).toBe(1);
  expect(countTokens('éê', ranksOf([[0xc3], [0xa9], [0xaa], [0xa9, 0xc3]]))).toBe(3);
});

test('a lone surrogate is what Python makes of it, U+FFFD', () => {
  expect(countTokens('\ud83d', vocabulary('\ufffd'))).toBe(1);
});

/** By the definition: looks through all pairs, joins the best, and begins again. */
function byDefinition(piece: string, ranks: Ranks): number {
  if (ranks.has(piece)) return 1;
  const parts = [...piece];
  for (;;) {
    const found = parts.slice(1).map((part, at) => ranks.get(`${parts[at]}${part}`) ?? Infinity);
    const best = Math.min(...found);
    if (best === Infinity) return parts.length;
    const at = found.indexOf(best);
    parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`);
  }
}

test('any piece under any vocabulary has the tokens that the definition gives it', () => {
  const letters = fc.constantFrom('a', 'b', 'c');
  const words = fc.uniqueArray(fc.string({ unit: letters, minLength: 2, maxLength: 5 }), { maxLength: 30 });
  fc.assert(
    fc.property(words, fc.string({ unit: letters, minLength: 1, maxLength: 40 }), (joined, piece) => {
      const ranks = vocabulary(...joined);
      expect(countTokens(piece, ranks)).toBe(byDefinition(piece, ranks));
    }),
    { numRuns: 2000 },
  );
});

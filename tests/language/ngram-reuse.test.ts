import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ngramReuse, type NgramReuse } from '../../src/language/ngram-reuse.ts';
import { printsOf } from '../../src/language/word-prints.ts';

const reuseOf = (texts: readonly (readonly string[])[], n: number): NgramReuse =>
  ngramReuse(texts.map(printsOf), n);

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

test('an n-gram counts once, and as reused if another text has it', () => {
  const texts = ['a b c a b c', 'x b c a', 'x b c'].map(words);
  expect(reuseOf(texts, 2)).toEqual({
    types: 4,
    reused: 3,
    longest: { text: 1, from: 1, to: 4, earlier: { text: 0, from: 1 } },
  });
});

test.each([
  [[], 0, 0],
  [[''], 0, 0],
  [['a b'], 0, 0],
  [['a b c', 'a b c'], 1, 1],
  [['a a a a'], 1, 0],
  [['a b', 'c', 'a b'], 0, 0],
])('%j has %i types of three words, %i of them reused', (texts, types, reused) => {
  expect(reuseOf(texts.map(words), 3)).toMatchObject({ types, reused });
});

test('counts what counting by hand counts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'hasOwnProperty'), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 1, max: 4 }), (texts, n) => {
      const homes = new Map<string, Set<number>>();
      for (const [index, one] of texts.entries())
        for (let at = 0; at + n <= one.length; at++) {
          const key = one.slice(at, at + n).join(' ');
          homes.set(key, (homes.get(key) ?? new Set()).add(index));
        }
      const { types, reused, longest } = reuseOf(texts, n);
      expect(types).toBe(homes.size);
      expect(reused).toBe([...homes.values()].filter(({ size }) => size > 1).length);
      expect(longest === undefined).toBe(reused === 0);
      if (!longest) return;
      const { earlier } = longest;
      expect(earlier.text).toBeLessThan(longest.text);
      expect(texts[earlier.text]?.slice(earlier.from, earlier.from + n)).toEqual(
        texts[longest.text]?.slice(longest.from, longest.from + n),
      );
    }),
    { numRuns: 500 },
  );
});

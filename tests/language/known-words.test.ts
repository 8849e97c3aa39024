import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordIn } from '../../src/language/known-words.ts';
import { unitReader } from '../../src/source/units.ts';

const unitsOf = unitReader();

test('a word is what stands there, whatever was looked up before, and however long it is', () => {
  const text = fc.string({ unit: fc.constantFrom(..."abé'\0我😔"), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.nat(39), fc.nat(40)), { minLength: 1 }), (asked) => {
      for (const [all, a, b] of asked) {
        const [from, to] = [Math.min(a, b), Math.max(a, b, 1)].map((at) => Math.min(at, all.length));
        const word = wordIn(all, unitsOf(all), from as number, to as number);
        expect(word).toBe(all.slice(from, to));
      }
    }),
  );
});

test('words that contend for a place are not taken for each other', () => {
  const words = Array.from({ length: 100_000 }, (_, number) => `w${number}`);
  for (const word of [...words, ...words])
    expect(wordIn(word, unitsOf(word), 0, word.length) === word).toBe(true);
});

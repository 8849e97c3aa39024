import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewOfText } from '../../src/language/text-view.ts';
import { tokenise } from '../../src/language/tokeniser.ts';
import { joined, printsOf, type WordPrints, wordPrints } from '../../src/language/word-prints.ts';
import { transcript } from '../arbitrary.ts';

const numbersIn = ({ numbers, from, to }: WordPrints): number[] => [...numbers.subarray(from, to)];

test('the prints of a text are those of its words, whether or not it is walked through', () => {
  const strange = fc.constantFrom('', ' ſo', ' 1,٣', ' 𝐇i', ' née responsibilitiesof', ' 我 cafe\u0301');
  fc.assert(
    fc.property(transcript, strange, (start, end) => {
      const text = start + end;
      expect(numbersIn(wordPrints(viewOfText(text)))).toEqual(
        numbersIn(printsOf(tokenise(text, 'word').words)),
      );
    }),
    { numRuns: 500 },
  );
});

test('words have the same print if they are the same, and else hardly ever', () => {
  const words = Array.from({ length: 100_000 }, (_, at) => at.toString(36));
  const prints = numbersIn(printsOf(words));
  expect(numbersIn(printsOf(words))).toEqual(prints);
  const seen = new Set(words.map((_, at) => `${prints[2 * at]} ${prints[2 * at + 1]}`));
  expect(seen.size).toBe(words.length);
});

test('an accent is one letter, however it is written', () => {
  expect(numbersIn(printsOf(['cafe\u0301']))).toEqual(numbersIn(printsOf(['café'])));
});

test('prints are the same on every machine', () => {
  // Computed by another program: the two products and the mixing steps, in Python.
  expect(numbersIn(printsOf(['what', 'é', '']))).toEqual([
    819002755, 2150033047, 1496256546, 3524983774, 1232467396, 3914619013,
  ]);
});

test('prints of several texts are put in a row', () => {
  const texts = [['no', 'more'], [], ['of', 'it']];
  expect(numbersIn(joined(texts.map(printsOf)))).toEqual(numbersIn(printsOf(texts.flat())));
});

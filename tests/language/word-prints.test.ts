import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewOfText } from '../../src/language/text-view.ts';
import { tokenise } from '../../src/language/tokeniser.ts';
import { printsOf, wordPrints } from '../../src/language/word-prints.ts';
import { transcript } from '../arbitrary.ts';

test('the prints of a text are those of its words, whether or not it is walked through', () => {
  const strange = fc.constantFrom('', ' ſo', ' 1,٣', ' 𝐇i', ' née responsibilitiesof', ' 我 cafe\u0301');
  fc.assert(
    fc.property(transcript, strange, (start, end) => {
      const text = start + end;
      expect(wordPrints(viewOfText(text))).toEqual(printsOf(tokenise(text, 'word').words));
    }),
    { numRuns: 500 },
  );
});

test('words have the same print if they are the same, and else hardly ever', () => {
  const words = Array.from({ length: 100_000 }, (_, at) => at.toString(36));
  const prints = printsOf([...words, ...words]);
  const half = words.length * 2;
  expect(prints.subarray(0, half)).toEqual(prints.subarray(half));
  const seen = new Set(words.map((_, at) => `${prints[2 * at]} ${prints[2 * at + 1]}`));
  expect(seen.size).toBe(words.length);
});

test('an accent is one letter, however it is written', () => {
  expect(printsOf(['cafe\u0301'])).toEqual(printsOf(['café']));
});

test('prints are the same on every machine', () => {
  // Computed by another program: the two products and the mixing steps, in Python.
  expect([...printsOf(['what', 'é', ''])]).toEqual([
    819002755, 2150033047, 1496256546, 3524983774, 1232467396, 3914619013,
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReadingSums, readingEase, readingGrade, readingSums } from '../../src/language/readability.ts';
import { viewOfText } from '../../src/language/text-view.ts';

test('the published example', () => {
  const sums = readingSums(viewOfText('Cool dogs wear da sunglasses.'));
  expect(sums).toEqual({ words: 5, sentences: 1, syllables: 7 });
  expect(readingEase(sums)).toBeCloseTo(83.32, 10);
  expect(readingGrade(sums)).toBeCloseTo(2.88, 10);
});

test.each([
  // As textstat counts its test texts, EASY, PUNCT and LONG, and what it publishes of them.
  [{ words: 99, sentences: 11, syllables: 139 }, 78.918, 4.488],
  [{ words: 53, sentences: 5, syllables: 72 }, 81.148, 4.574],
  [{ words: 372, sentences: 17, syllables: 549 }, 59.771, 10.359],
])('%j: ease %d, grade %d', (sums, ease, grade) => {
  expect(readingEase(sums)).toBeCloseTo(ease, 3);
  expect(readingGrade(sums)).toBeCloseTo(grade, 3);
});

test('a text without words, or without sentences, has no readability', () => {
  expect(readingSums(viewOfText(''))).toEqual({ words: 0, sentences: 0, syllables: 0 });
  for (const sums of [
    { words: 0, sentences: 0, syllables: 0 },
    { words: 0, sentences: 1, syllables: 0 },
    { words: 1, sentences: 0, syllables: 1 },
  ]) {
    expect(readingEase(sums)).toBeUndefined();
    expect(readingGrade(sums)).toBeUndefined();
  }
});

test('the sums of paragraphs add up to those of the text', () => {
  const paragraph = fc
    .array(fc.constantFrom('I', 'slept', 'badly', 'again', 'and', "it's", 'over', 'yesterday'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((words) => `${words.join(' ')}.`);
  fc.assert(
    fc.property(fc.array(paragraph), (paragraphs) => {
      const total = { words: 0, sentences: 0, syllables: 0 };
      for (const one of paragraphs) {
        const sums = readingSums(viewOfText(one));
        for (const key of Object.keys(total) as (keyof ReadingSums)[]) total[key] += sums[key];
      }
      expect(readingSums(viewOfText(paragraphs.join('\n\n')))).toEqual(total);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abbreviations } from '../../src/lexicons/phrases/abbreviations.ts';
import { joinedWords } from '../../src/language/token-ptb.ts';
import { viewOfText } from '../../src/language/text-view.ts';
import { countTokens } from '../../src/language/tokeniser.ts';
import { isKept, type Walk, walkThrough, wordOf } from '../../src/language/word-walk.ts';
import { agrees, wordsOf } from '../walks.ts';

const list = (words: string): string[] => words.split(' ');
const apostrophes = list("' ’ ‘ ＇ ʼ");
const tails = list('s S t T ll Ll LL re rE ve RE d m n x sx s_ llx');
const blanks = '\n|\t|\r|\x1c|\u00a0|\u0085|\u2028|\u3000|\ufeff|\u200b|\u200d'.split('|');

/** What is met every day, or nearly so: the walk goes through all of it. */
const common = [
  '. ',
  '.\n',
  '.) ',
  '.» ',
  '.’ ',
  ', ',
  '  ',
  '\r\n',
  ...blanks,
  ...joinedWords,
  ...abbreviations,
  ...apostrophes,
  ...apostrophes.flatMap((apostrophe) => tails.map((tail) => apostrophe + tail)),
  ...list('Cannot GONNA don DON n N can e.g i.e U.S I a Z 9 1,234 12:30 x_y a-b rock’n’roll'),
  ...list(
    'responsibilities conceptualization abcdefghijklmnop abcdefghijklmnopq aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ),
  ...list('. .. ... .... , : - -- --- ` `` ? ! * / \\ = | " ( ) [ ] { } < > ; @ # $ % & ^ ~ + _ \0 \x7f'),
  ...list('« » “ ” „ ‒ – — ― … ‐ • 。 ， ´ ′ ½ Ⅷ ª'),
  ...list('é É ß İ ı Σ ς ΟΔΟΣ ü Ünder 我 不知道 ア ก ابا привет \u0301 \ufe0f \u20e3'),
  ...list('😔 👍🏽 ❤️ 👩‍👧 \ud83d \ude14'),
];
/** What it leaves to JavaScript, as a rule. */
const strange = list('\u212a ſ \u0345 𝐇 𠀀 \udbff\udfff ٣');

const textOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...pieces, ' ', 'word'), maxLength: 60, size: 'max' });

describe('a walk', () => {
  // Before the table is full.
  test('knows a word of up to 16 letters by its id, however it is written', () => {
    const { ids, starts, from, to } = walkThrough(
      "DON’T don't abcdefghijklmnop abcdefghijklmnopq née",
    ) as Walk;
    const [first, second, third, ...ends] = ids.subarray(from, to);
    expect([first, third].map((id) => wordOf(id ?? 0))).toEqual(["don't", 'abcdefghijklmnop']);
    expect(second).toBe(first);
    expect(ends).toEqual([-46, -50]);
    expect([...starts.subarray(from, to)]).toEqual([0, 6, 12, 29, 47]);
  });

  test.each([
    ['common texts', common],
    ['texts of ASCII', common.filter((piece) => /^[\0-\x7f]+$/.test(piece))],
  ])('finds the tokens and the words that the tokenisers find, in %s', (_, pieces) => {
    fc.assert(
      fc.property(textOf(pieces), (text) => {
        expect([text, agrees(text)]).toEqual([text, true]);
      }),
      { numRuns: 20_000 },
    );
  });

  test('finds no others where it meets what it may leave to them', () => {
    fc.assert(
      fc.property(textOf([...common, ...strange]), (text) => void agrees(text)),
      { numRuns: 10_000 },
    );
  });

  test('knows only so many words by ids, and the others by their places', () => {
    const size = 5000;
    for (let from = 0; from < 140_000; from += size)
      expect(agrees(Array.from({ length: size }, (_, at) => `abcdefgh${from + at}`).join(' '))).toBe(true);
    const walk = walkThrough('Cannot abcdefgh139999') as Walk;
    expect([...walk.ids.subarray(walk.from, walk.to)]).toEqual([1, -21]);
  });

  test('is walked again where later ones took the place of its words', () => {
    const view = viewOfText('One walk, and another');
    const first = view.walk() as Walk;
    expect(view.walk()).toBe(first);
    while (isKept(first)) walkThrough('word '.repeat(5000));
    const second = view.walk() as Walk;
    expect(isKept(second)).toBe(true);
    expect(wordsOf(view.text, second)).toEqual(['one', 'walk', 'and', 'another']);
  });

  test('tells where words stand, as the tokens do', () => {
    fc.assert(
      fc.property(textOf([...common, ...strange]), (text) => {
        const view = viewOfText(text);
        const { words, from, to } = viewOfText(text).tokens('word');
        const places = words.map((_, index) => ({ from: from[index], to: to[index] }));
        expect(words.map((_, index) => view.placeOfWord(index))).toEqual(places);
      }),
      { numRuns: 2000 },
    );
  });

  test('is not to be had of what is too long or too strange for it; counts are, all the same', () => {
    for (const text of ['word '.repeat(100_000), 'ſo', '1,٣', '𝐇i', '300\u212a. A']) {
      const view = viewOfText(text);
      expect(view.walk()).toBeUndefined();
      expect(view.count('ptb')).toBe(countTokens(text, 'ptb'));
    }
  });
});

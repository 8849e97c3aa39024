import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewOfText } from '../../src/language/text-view.ts';
import { tokenise } from '../../src/language/tokeniser.ts';
import { tallyType, typeCounts } from '../../src/measure/type-counts.ts';
import { settled, tallyWords, wordCounts } from '../../src/measure/word-counts.ts';

/** Texts of frequent words, rare ones, some that have no ids, and some that are left to JavaScript. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('and ', 'so ', 'it’s ', 'naïve ', 'conceptualization ', 'ſo ', '٣ '),
    fc.nat(2000).map((rare) => `w${rare} `),
    fc.nat(300).map((many) => 'again '.repeat(many)),
  ),
  maxLength: 60,
  size: 'max',
});

test.each([1e6, 500])('words are counted as types are, by ids and without: cap %d', (cap) => {
  const plain = typeCounts(cap);
  const all = wordCounts(cap);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const [types, words] = [plain.start(), all.start()];
      for (const one of texts) {
        tallyWords(words, viewOfText(one));
        for (const word of tokenise(one, 'word').words) tallyType(types, word);
      }
      expect(all.save(words)).toEqual(plain.save(types));
      expect(settled(words)).toEqual(types);
    }),
    { numRuns: 300 },
  );
});

test('a state of few words stays small, and one of many counts them by ids', () => {
  const state = wordCounts(1e6).start();
  const all = Array.from({ length: 3000 }, (_, index) => `v${index}`).join(' ');
  tallyWords(state, viewOfText(all.slice(0, 300)));
  expect(state.byId.length).toBeLessThanOrEqual(64);
  for (let times = 0; times < 20; times++) tallyWords(state, viewOfText(all));
  const { tokens } = state.types;
  tallyWords(state, viewOfText(all));
  expect(state.types.tokens).toBe(tokens);
});

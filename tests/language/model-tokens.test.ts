import fc from 'fast-check';
import { get_encoding } from 'tiktoken';
import { describe, expect, test } from 'vitest';
import { modelTokens } from '../../src/language/model-tokens.ts';

const own = { o200k: await modelTokens('o200k_base'), cl100k: await modelTokens('cl100k_base') };

describe('texts have as many tokens as tiktoken 0.14 says, in o200k_base and in cl100k_base', () => {
  test.each([
    ['', 0, 0],
    ['Hello, world!', 4, 4],
    ['tiktoken is great!', 6, 6],
    ['Cool dogs wear da sunglasses.', 6, 6],
    ["I can't sleep, and I'm tired.", 8, 10],
    ["I CAN'T sleep, and I'M tired.", 10, 10],
    ["it'ſ", 3, 4],
    ['iPhone and McDonald', 5, 3],
    ['HELLOworld', 3, 3],
    ['12345 and 1234567', 7, 7],
    ['a  b   c', 5, 5],
    [' a\n\n\n  b', 4, 4],
    ['a \n ', 3, 3],
    ['a\n  ', 3, 3],
    ['\t\tx', 2, 2],
    ['path/to//file.txt\n//\n', 7, 7],
    ['!!!/\n/\n', 3, 3],
    ['...well... -- (no)', 7, 7],
    ['<|endoftext|>', 7, 7],
    ['<|im_start|>user<|endofprompt|>', 14, 14],
    ['don’t', 2, 2],
    ['naïve café ÉTÉ', 7, 7],
    ['ǅ ʰª', 6, 6],
    ['我好累。', 4, 5],
    ['नमस्ते दोस्त', 5, 12],
    ['\ud83d\ude0a\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67', 9, 15],
    ['e\u0301', 2, 2],
    ['\ufeffhi \ufeff!', 4, 4],
    ['a\u0085b \u00a0 \u2028c\u3000', 9, 10],
    ['\u0000\u001c\u007f', 3, 3],
    ['\ud83d a', 2, 2],
    ['٣٤٥٦ ½²', 7, 11],
  ])('%j: %d and %d', (text, newer, older) => {
    expect([own.o200k(text), own.cl100k(text)]).toEqual([newer, older]);
  });
});

const bits =
  "a the HELLO iPhone 's 'LL 'ſ ’s 'd n't 1 1234 ٣ ½ . ... / // # - <|endoftext|> é É ß ǅ ʰ ª 我 。 नमस्ते 😊 👩‍👩‍👧 '' (".split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...bits, ...' \n\r\t\0\u0301\u2028\u3000', '   ', '\r\n'), { maxLength: 40 })
    .map((one) => one.join('')),
);

test('any text has as many tokens as tiktoken says', () => {
  const newer = get_encoding('o200k_base');
  const older = get_encoding('cl100k_base');
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(text.isWellFormed());
      expect(own.o200k(text)).toBe(newer.encode_ordinary(text).length);
      expect(own.cl100k(text)).toBe(older.encode_ordinary(text).length);
    }),
    { numRuns: 2000, examples: [["a'ſ'LLa"], ['\ufeffa'], ['a\u0085\u0085b']] },
  );
  newer.free();
  older.free();
});

test('what was counted before does not change what is counted', async () => {
  const fresh = await modelTokens('o200k_base');
  fc.assert(
    fc.property(texts, (text) => {
      expect(fresh(text)).toBe(own.o200k(text));
      expect(fresh(text)).toBe(own.o200k(text));
    }),
  );
});

test.each(
  "a A Aa 1 . / ' 's é É 我 我A 😊 \u0301"
    .split(' ')
    .concat(' ', ' \n', '\n', '\u3000', '\ufeff', '\ud83d', 'a\u3000'),
)('a text of nothing but %j takes linear time', (bit) => {
  const text = bit.repeat(Math.ceil(200_000 / bit.length));
  for (const count of Object.values(own)) expect(count(text)).toBeLessThanOrEqual(3 * text.length);
});

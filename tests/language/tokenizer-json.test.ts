import { expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { tokenizerTokens } from '../../src/language/tokenizer-json.ts';

const special = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };

/** A vocabulary of a few words, in the form in which Hugging Face's libraries save it. */
const definition = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [
    { id: 0, content: '[UNK]', ...special },
    { id: 1, content: '[CLS]', ...special },
  ],
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [{ SpecialToken: { id: '[CLS]', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
    pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }],
    special_tokens: { '[CLS]': { id: '[CLS]', ids: [1], tokens: ['[CLS]'] } },
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: { '[UNK]': 0, '[CLS]': 1, quiet: 2, '##er': 3, week: 4, '.': 5 },
  },
};

test('texts are counted by the tokenizer, without the tokens that it puts around them', async () => {
  const count = await tokenizerTokens(definition);
  expect(count('')).toBe(0);
  expect(count('A Quieter week.')).toBe(5);
  expect(count('[CLS] week')).toBe(2);
});

test.each([
  [null, 'must be a valid object'],
  [[], 'must be a valid object'],
  ['{}', 'must be a valid object'],
  [{}, 'must contain a "model" property'],
  [{ ...definition, model: { type: 'Abacus', vocab: {} } }, 'its model is "Abacus"'],
  [{ ...definition, pre_tokenizer: { type: 'Sieve' } }, 'Sieve'],
])('what is no tokenizer is refused, and what is wrong is said (%#)', async (wrong, reason) => {
  const refused = tokenizerTokens(wrong);
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(reason);
  await expect(refused).rejects.toThrow(
    'expected the content of a Hugging Face tokenizer.json with a model of type BPE, WordPiece or Unigram',
  );
});

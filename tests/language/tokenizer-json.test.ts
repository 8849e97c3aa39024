import { expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { tokenizerTokens } from '../../src/language/tokenizer-json.ts';
import { tokenizer } from '../tokenizer.ts';

test('texts are counted by the tokenizer, without the tokens that it puts around them', async () => {
  const count = await tokenizerTokens(tokenizer);
  expect(count('')).toBe(0);
  expect(count('A Quieter week.')).toBe(5);
  expect(count('[CLS] week')).toBe(2);
});

test.each([
  [null, 'must be a valid object'],
  [[], 'must be a valid object'],
  ['{}', 'must be a valid object'],
  [{}, 'must contain a "model" property'],
  [{ ...tokenizer, model: { type: 'Abacus', vocab: {} } }, 'its model is "Abacus"'],
  [{ ...tokenizer, pre_tokenizer: { type: 'Sieve' } }, 'Sieve'],
])('what is no tokenizer is refused, and what is wrong is said (%#)', async (wrong, reason) => {
  const refused = tokenizerTokens(wrong);
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(reason);
  await expect(refused).rejects.toThrow(
    'expected the content of a Hugging Face tokenizer.json with a model of type BPE, WordPiece or Unigram',
  );
});

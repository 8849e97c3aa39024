import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import type { NamedFile } from '../../src/measure/metric.ts';
import { modelTokens } from '../../src/metrics/model-tokens.ts';
import { tryMetric } from '../../src/testing.ts';
import { tokenizer } from '../tokenizer.ts';
import { runExamples } from './units.ts';

await modelTokens.prepare?.({ tokenizer: null }, unread);

describe('the examples of model-tokens', () => runExamples(modelTokens));

function unread(path: string): never {
  throw new Error(`${path} was read`);
}

/** The options that are kept where the file that is stated holds a text. */
async function kept(text: string, digest = 'd1'): Promise<Readonly<Record<string, unknown>>> {
  const read = (): NamedFile => ({ text, digest });
  return (await modelTokens.prepare?.({ tokenizer: 'my/tokenizer.json' }, read)) as Record<string, unknown>;
}

test('tokens are those of tiktoken 0.14, of the whole text of each utterance', () => {
  const text = '### Human: naïve café ÉTÉ\n\n### Human: 我好累。\n\n### Human: <|endoftext|>?\n';
  expect(tryMetric(modelTokens, { text: text.replace('<|endoftext|>?', '') }).human).toMatchObject({
    utterances: 3,
    o200k_base: { total: 11, byConversation: { p50: 11 } },
    cl100k_base: { total: 12 },
  });
});

test('a cue is read by models, whether its words count or not', () => {
  const text = '### Human: *sighs* I am tired.\n';
  expect(tryMetric(modelTokens, { text })).toEqual(tryMetric(modelTokens, { text, countCues: true }));
});

test('percentiles are of conversations, the mean is of utterances', () => {
  const one = '### Human: a\n\n### Assistant: a a a\n';
  const text = `${one}<|endoftext|>\n### Human: a a\n`;
  expect(tryMetric(modelTokens, { text })).toMatchObject({
    all: {
      utterances: 3,
      o200k_base: { total: 6, mean: 2, byConversation: { p5: 2, p50: 2, p95: 4, max: 4 } },
    },
    human: { utterances: 2, o200k_base: { total: 3, mean: 1.5, byConversation: { p5: 1, p95: 2 } } },
    assistant: { utterances: 1, o200k_base: { total: 3, mean: 3, byConversation: { p5: 3, p95: 3 } } },
  });
});

test('tokens are counted by a tokenizer of one’s own, too, which is kept by its content', async () => {
  const options = await kept(JSON.stringify(tokenizer));
  expect(options).toEqual({ tokenizer: 'sha256:d1' });
  const text = '### Human: A quieter week.\n\n### Assistant: Week.\n';
  expect(tryMetric(modelTokens, { text, options })).toMatchObject({
    all: { own: { total: 7, mean: 3.5, byConversation: { max: 7 } } },
    human: { own: { total: 5 } },
    assistant: { own: { total: 2 } },
  });
  expect(tryMetric(modelTokens, { text }).all).not.toHaveProperty('own');
});

test.each([
  ['### Human: private', 'my/tokenizer.json: this is no JSON; expected a tokenizer.json of Hugging Face'],
  ['{}', 'my/tokenizer.json: unexpected tokenizer (Tokenizer must contain a "model" property)'],
])('of a file that holds %j, what is wrong is said', async (text, reason) => {
  const refused = kept(text, 'd2');
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(`model-tokens.tokenizer: ${reason}`);
  await expect(refused).rejects.not.toThrow('private');
});

test('a tokenizer that was not prepared is no number', () => {
  const options = { tokenizer: 'sha256:other' };
  expect(() => tryMetric(modelTokens, { text: '### Human: a\n', options })).toThrow('was not prepared');
});

import { UsageError } from '../diagnostic/usage-error.ts';
import type { ModelTokens } from './model-tokens.ts';

/**
 * Counts tokens by a tokenizer of one's own: the parsed content of a `tokenizer.json` of Hugging Face. Tokens that it would
 * put around a text are not counted; its special tokens in a text are, as when a trainer reads that text. Throws a
 * UsageError, which says what is wrong, for anything else.
 */
export async function tokenizerTokens(definition: unknown): Promise<ModelTokens> {
  const { Tokenizer } = await import('@huggingface/tokenizers');
  try {
    const type = (definition as { readonly model?: { readonly type?: unknown } } | null)?.model?.type;
    // The package would take any other for one of these. Old files name none.
    if (type !== undefined && !models.has(type)) throw new Error(`its model is ${JSON.stringify(type)}`);
    const tokenizer = new Tokenizer(definition, {});
    const count = (text: string): number => tokenizer.encode(text, { add_special_tokens: false }).ids.length;
    count('What it lacks shows at the first text.');
    return count;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `unexpected tokenizer (${reason}); expected the content of a Hugging Face tokenizer.json with a model of type ` +
        'BPE, WordPiece or Unigram',
    );
  }
}

const models: ReadonlySet<unknown> = new Set(['BPE', 'WordPiece', 'Unigram']);

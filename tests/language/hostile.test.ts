import { expect, test } from 'vitest';
import { compilePhrases } from '../../src/language/phrase-automaton.ts';
import { findPhrases } from '../../src/language/phrase-hits.ts';
import { sameKey } from '../../src/language/sameness.ts';
import { viewOfText } from '../../src/language/text-view.ts';
import { tokenisers } from '../../src/language/tokeniser.ts';
import { encode } from '../../src/source/bytes.ts';

const automaton = compilePhrases([['a a a a a', 'a*', 'a', "a'a", '.', 'no - way', 'é', "'"]]);

/** Whatever walks such a text once more for each of its places takes minutes. */
test.each(
  [
    'a',
    ' ',
    '\n',
    '.',
    ' .',
    'a.',
    '. ',
    'a. ',
    '.)',
    "'",
    "a'",
    "a 'a",
    '`',
    '-',
    '>',
    '\n>',
    '"',
    '“',
    '*',
    '(',
    'a,',
    'a ',
    'and i ',
    'not ',
    'é',
    '我',
    '。',
    '😔',
    '\ud83d',
    '\u0301',
    '…a',
    '1. ',
    'a\n',
  ].map((bit) => [bit]),
)('a text of nothing but %j takes linear time', (bit) => {
  const text = bit.repeat(Math.ceil(300_000 / bit.length));
  const view = viewOfText(text);
  for (const tokeniser of tokenisers) expect(view.count(tokeniser)).toBe(view.tokens(tokeniser).words.length);
  const parts = [view.sentences, view.paragraphs, view.clauses, view.quotations];
  expect(parts.every((found) => found.length <= text.length)).toBe(true);
  expect(sameKey(text).length).toBeLessThanOrEqual(text.length * 2);
  const bytes = encode(text);
  expect(findPhrases(automaton, bytes, 0, bytes.length).length).toBeLessThanOrEqual(3 * bytes.length);
});

import { describe, expect, test } from 'vitest';
import { characters } from '../../src/metrics/characters.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of characters', () => runExamples(characters));

test.each([
  ['a', { codePoints: 1, utf16: 1, bytes: 1, graphemes: 1 }],
  ['é', { codePoints: 1, utf16: 1, bytes: 2, graphemes: 1 }],
  ['e\u0301', { codePoints: 2, utf16: 2, bytes: 3, graphemes: 1 }],
  ['😔😔', { codePoints: 2, utf16: 4, bytes: 8, graphemes: 2 }],
  ['a\r\nb', { codePoints: 4, utf16: 4, bytes: 4, graphemes: 3 }],
  ['睡不着', { codePoints: 3, utf16: 3, bytes: 9, graphemes: 3 }],
  ['ก็', { codePoints: 2, utf16: 2, bytes: 6, graphemes: 1 }],
])('%j has %j', (text, expected) => {
  const options = { graphemes: true };
  expect(tryMetric(characters, { text: `### Human: ${text}\n`, options }).human).toMatchObject(expected);
});

import { describe, expect, test } from 'vitest';
import { paragraphsAndSentences } from '../../src/metrics/paragraphs-and-sentences.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of paragraphs-and-sentences', () => runExamples(paragraphsAndSentences));

test.each([
  ['One', 1, 1, 1],
  ['One. Two? Three!', 1, 1, 3],
  ['One\n\n\n  \nTwo', 2, 2, 2],
  ['One,\ntwo', 1, 2, 1],
  ['One\r\n\r\nTwo', 2, 2, 2],
  ['*sighs*', 0, 0, 0],
  ['*sighs*\n\nOne', 1, 1, 1],
  ['睡不着。真的。', 1, 1, 2],
])('%j has %i paragraphs, %i lines, %i sentences', (text, paragraphs, lines, sentences) => {
  expect(tryMetric(paragraphsAndSentences, { text: `### Human: ${text}\n` }).human).toMatchObject({
    paragraphs: { total: paragraphs },
    lines: { total: lines },
    sentences: { total: sentences },
  });
});

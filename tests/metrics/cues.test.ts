import { describe, expect, test } from 'vitest';
import { cues } from '../../src/metrics/cues.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of cues', () => runExamples(cues));

test.each([
  ['*sighs*', { cues: 1, initial: 1, places: [['whole', 1]] }],
  ['（叹气）我睡不着。', { cues: 1, initial: 1, kinds: [['breath', 1]], top: [['叹气', 1]] }],
  ['I *really* mean it, 2 * 3 * 4.', { cues: 0, withCue: 0, top: [] }],
])('%j gives %j', (text, expected) => {
  expect(tryMetric(cues, { text: `### Human: ${text}\n` }).human).toMatchObject(expected);
});

test('a turn of several utterances begins with its first', () => {
  const text = '### Human: I know.\n\n### Human: *sighs* But why?\n';
  expect(tryMetric(cues, { text }).human).toMatchObject({ turns: 1, cues: 1, withCue: 1, initial: 0 });
});

test('of the most frequent cues as many are listed as asked for', () => {
  const text = '### Human: *sighs* Well. *nods* Yes. *nods*\n';
  expect(tryMetric(cues, { text, options: { top: 1 } }).human).toMatchObject({
    types: 2,
    top: [['nods', 2]],
  });
});

import { describe, expect, test } from 'vitest';
import { consecutiveSameRole } from '../../src/rules/consecutive-same-role.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of consecutive-same-role', () => runExamples(consecutiveSameRole));

test.each([
  ['three in a row', '### Human: a\n\n### Human: b\n\n### Human: c', '### Human: a\n\nb\n\nc', 2],
  ['another label of the same side', '### Human: a\n\n### User: b', '### Human: a\n\nb', 1],
  ['carriage returns stay', '### Human: a\r\n\r\n### Human: b\r\n', '### Human: a\r\n\r\nb\r\n', 1],
  ['in one line', '### Human: a ### Human: b ### Assistant: c', '### Human: a\n\nb ### Assistant: c', 1],
  ['names', 'Ana: a\nBen: b\nBen: c\nAna: d', 'Ana: a\nBen: b\n\nc\nAna: d', 1],
])('%s', async (_case, text, fixed, count) => {
  const outcome = await tryRule(consecutiveSameRole, { text });
  expect(outcome.finds).toHaveLength(count);
  expect(outcome.fixed).toBe(fixed);
});

test('in chat markup the tokens between two texts go, too', async () => {
  const text =
    '<|im_start|>user\na<|im_end|>\n<|im_start|>user\nb<|im_end|>\n<|im_start|>assistant\nc<|im_end|>\n';
  const { finds, fixed } = await tryRule(consecutiveSameRole, { text });
  expect(finds).toEqual(['<|im_start|>user']);
  expect(fixed).toBe('<|im_start|>user\na\n\nb<|im_end|>\n<|im_start|>assistant\nc<|im_end|>\n');
});

test('an instruction and its input, as fields of a row, are one prompt', async () => {
  const text = '{"instruction":"Answer.","input":"I feel low.","output":"Since when?"}\n';
  expect((await tryRule(consecutiveSameRole, { text })).finds).toEqual([]);
});

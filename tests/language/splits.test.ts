import { expect, test } from 'vitest';
import { splitFinder, usualSplits } from '../../src/language/splits.ts';
import { parse } from '../../src/parse.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';

function splitOf(path: string, row: object = {}, splits = usualSplits): string | undefined {
  const text = `${JSON.stringify({ ...row, text: '### Human: Hi.\n\n### Assistant: Hello.\n' })}\n`;
  const find = splitFinder(Object.values(splits));
  const conversation = parse(text, { path }).conversations[0] as Conversation;
  return Object.keys(splits)[find(conversation)];
}

test.each([
  ['train.jsonl', 'train'],
  ['data/TRAIN-00001-of-00002.jsonl', 'train'],
  ['esconv_valid.jsonl', 'valid'],
  ['data/dev/talk.jsonl', 'valid'],
  ['test2.jsonl', 'test'],
  ['test/train/talk.jsonl', 'train'],
  ['test/validation.jsonl', 'valid'],
  ['tests/talk.jsonl', undefined],
  ['trainer/latest.jsonl', undefined],
  ['talk.jsonl', undefined],
])('%s is of the split %s', (path, split) => {
  expect(splitOf(path)).toBe(split);
});

test('the field of a row goes before the path', () => {
  expect(splitOf('train.jsonl', { split: 'Validation' })).toBe('valid');
  expect(splitOf('train.jsonl', { split: 'gold' })).toBeUndefined();
  expect(splitOf('train.jsonl', { split: 3 })).toBe('train');
  expect(splitOf('train.jsonl', { part: { split: 'test' } })).toBe('train');
});

test('other words can be stated', () => {
  const splits = { fit: ['part-a', 'Fold1'], check: ['part-b', 'fold2'] };
  expect(splitOf('data/part-b/1.jsonl', {}, splits)).toBe('check');
  expect(splitOf('data/fold1.jsonl', {}, splits)).toBe('fit');
  expect(splitOf('data/fold12.jsonl', {}, splits)).toBeUndefined();
});

test('long paths and words that begin again and again take no time', () => {
  expect(splitOf(`${'trains'.repeat(20_000)}.jsonl`)).toBeUndefined();
});

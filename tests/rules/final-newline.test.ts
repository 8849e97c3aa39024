import { describe, expect, test } from 'vitest';
import { finalNewline } from '../../src/rules/final-newline.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of final-newline', () => runExamples(finalNewline));

test.each([
  ['### Human: hi\r\n\r\n### Assistant: yes', '\r\n'],
  ['### Human: hi\r### Assistant: yes', '\r'],
  ['### Human: hi', '\n'],
  ['### Human: hi  ', '\n'],
  ['### Human: 你好', '\n'],
  ['### Human: hi\n\n### Assistant:', '\n'],
  ['### Human: hi\n<|endoftext|>\n### Human: hello', '\n'],
])('%j is ended by %j', async (text, end) => {
  expect((await tryRule(finalNewline, { text })).fixed).toBe(text + end);
});

test.each(['### Human: hi\n  ', '### Human: hi\r', '### Human: hi<|endoftext|>', 'nobody speaks', ''])(
  '%j is no finding',
  async (text) => {
    expect((await tryRule(finalNewline, { text })).finds).toEqual([]);
  },
);

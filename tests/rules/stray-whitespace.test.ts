import { describe, expect, test } from 'vitest';
import { strayWhitespace } from '../../src/rules/stray-whitespace.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of stray-whitespace', () => runExamples(strayWhitespace));

const chat = (...texts: readonly string[]): string =>
  JSON.stringify({
    messages: texts.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content })),
  });

test.each([
  ['### Human: hi \r\n\r\n### Assistant: a\t\r\nb\r\n', [' ', '\t']],
  ['### Human: hi \r### Assistant: a\r', [' ']],
  ['### Human: hi\n \n### Assistant: a\n', [' ']],
  ['### Human: hi\n\n\n\n### Assistant: a\n', []],
  ['### Human: a\r\n\r\n\r\nb\r\n', ['\r\n']],
  ['### Human: a\n\n\n\n\nb\n\n\nc\n', ['\n\n\n', '\n']],
  ['### Human: hi  ', ['  ']],
  ['### Human: hi\n  ', ['  ']],
  ['### Human: hi\n\n### Assistant: ', []],
  ['### Human: \n\n### Assistant: \n', []],
  ['来访者： \n你好\n\n咨询师：你好。\n', []],
  ['### Human: my list: \n\n### Assistant: go on\n', [' ']],
  ['A talk: \n\n### Human: hi\n', [' ']],
  ['@Begin\n*PAR:\thi there .\n%mor:\tx y\n@End\n', []],
  ['### Human: `a\tb`\n', []],
  ['### Human: a\tb\n', ['\t']],
  ['### Human: a \t b\n\t- c\n', [' \t ', '\t']],
  ['### Human: a\u00a0\n', []],
  [chat('hi ', 'a\tb', 'c\n\n\nd', ' e'), [' ', '\\n', '\\t']],
  [chat('  ', ''), ['  ']],
  [chat('hi \nb', '\n'), [' ']],
  ['', []],
])('%j: %j', async (text, finds) => {
  expect((await tryRule(strayWhitespace, { text })).finds).toEqual(finds);
});

test('escapes are mended in place, and the rest stays as it is written', async () => {
  const { fixed } = await tryRule(strayWhitespace, {
    text: chat('caf\u00e9 \n', 'a\tb\n\n\nc').replace('\u00e9', '\\u00e9'),
  });
  expect(fixed).toBe(chat('caf\u00e9\n', 'a b\n\nc').replace('\u00e9', '\\u00e9'));
});

test('a tab that could part a marker is reported, but left', async () => {
  const { finds, fixed } = await tryRule(strayWhitespace, { text: '### Human: hi\nA note\t: hello\n' });
  expect([finds, fixed]).toEqual([['\t'], undefined]);
});

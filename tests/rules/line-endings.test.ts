import { describe, expect, test } from 'vitest';
import { lineEndings } from '../../src/rules/line-endings.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of line-endings', () => runExamples(lineEndings));

const chat = (...texts: readonly string[]): string =>
  JSON.stringify({
    messages: texts.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content })),
  });

test.each([
  ['### Human: a\r\nb\r\nc\n', ['\n'], '### Human: a\r\nb\r\nc\r\n'],
  ['### Human: a\rb\r\nc\nd\n', ['\r\n', '\r'], '### Human: a\nb\nc\nd\n'],
  ['### Human: a\r\nb\n', ['\r\n'], '### Human: a\nb\n'],
  ['### Human: a\rb\rc\r', [], undefined],
  ['### Human: a\rb\rc\n', ['\r'], '### Human: a\nb\nc\n'],
  ['### Human: a\r\r<|im_start|>user\nb', ['\r'], '### Human: a\n\r<|im_start|>user\nb'],
  ['\n\nHuman: a\r\n\r\nAssistant: b\r\n', [], undefined],
  ['### Human: a\u2029b\r\nc\r\n', ['\u2029'], '### Human: a\r\nb\r\nc\r\n'],
  ['### Human: Go on.\u0085Then rest.\n', ['\u0085'], '### Human: Go on.\nThen rest.\n'],
  // U+0085 is "…" in Windows-1252: a line end in the middle of a sentence would be wrong.
  ['### Human: well\u0085 maybe\n', ['\u0085'], undefined],
  ['### Human: it\u0092s\u0085 hard\n', [], undefined],
  ['### Human: a\u2028### Assistant: b\n', ['\u2028'], '### Human: a\n### Assistant: b\n'],
  ['### Human: a\u2028Helper: b\n', ['\u2028'], undefined],
  ['### Human: a\u2028- b\n', ['\u2028'], undefined],
  ['### Human: a … b ¨ …\n', [], undefined],
  [chat('a\nb', 'c\r\nd', 'e\n'), ['\\r\\n'], chat('a\nb', 'c\nd', 'e\n')],
  [chat('a\r\nb', 'c\r\nd'), [], undefined],
  [chat('a\\u2028b').replace('\\\\', '\\'), ['\\u2028'], chat('a\nb')],
  ['', [], undefined],
])('%j: %j', async (text, finds, fixed) => {
  const outcome = await tryRule(lineEndings, { text });
  expect([outcome.finds, outcome.fixed]).toEqual([finds, fixed]);
});

test('the message counts the lines', async () => {
  const { messages } = await tryRule(lineEndings, { text: '### Human: a\r\nb\r\nc\nd\ne\n' });
  expect(messages).toEqual(['2 lines end in CRLF; expected LF, as the other lines have it']);
});

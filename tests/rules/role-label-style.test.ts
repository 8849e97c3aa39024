import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse.ts';
import { roleLabelStyle } from '../../src/rules/role-label-style.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of role-label-style', () => runExamples(roleLabelStyle));

const said = (text: string) =>
  parse(text).conversations.map(({ turns }) => turns.map(({ role, body }) => [role, body.text]));

test.each([
  ['hashes', '#### Human: a\n\n### Assistant: b\n\n### Human: c\n', ['#### Human:']],
  ['a missing blank', '### Human: a\n\n###Assistant: b\n\n### Human: c\n', ['###Assistant:']],
  ['capitals', 'USER: a\nAssistant: b\nUSER: c\nASSISTANT: d\nUSER: e\nASSISTANT: f\n', ['Assistant:']],
  ['emphasis', '**Human:** a\n\nAssistant: b\n\n**Human:** c\n\n**Assistant:** d\n', ['Assistant:']],
  ['colons', '来访者：我睡不好。\n咨询师：请说。\n来访者：好。\n', []],
])(
  'of %s those that differ from most are found, and their fix keeps all words',
  async (_case, text, found) => {
    const { finds, fixed = text } = await tryRule(roleLabelStyle, { text });
    expect(finds).toEqual(found);
    expect(said(fixed)).toEqual(said(text));
  },
);

test('of two spellings that come equally often, the first is expected', async () => {
  const { messages } = await tryRule(roleLabelStyle, {
    text: '### Human: a\n\n### Assistant: b\n\n### User: c\n',
  });
  expect(messages).toEqual([
    '"### User:" marks this turn; expected "### Human:", as most markers here are spelled',
  ]);
});

test.each([
  ['numbered speakers', '### Human: a\n\n### AI 1: b\n\n### Human: c\n\n### AI 2: d\n'],
  ['a label that is misspelt', '### Humna: a\n\n### Assistant: b\n\n### Human: c\n'],
  [
    'tokens',
    '<|im_start|>system\ns<|im_end|>\n<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n',
  ],
  ['listed turns', '{"messages":[{"role":"user","content":"a"},{"role":"human","content":"b"}]}\n'],
])('%s are no matter of style', async (_case, text) => {
  expect((await tryRule(roleLabelStyle, { text })).finds).toEqual([]);
});

test('within a line a bare label would be a word, so that nothing is changed', async () => {
  const text =
    '### Human: How are you? ### Assistant: Well. Human: And since when? Assistant: Since May. Human: Good. Assistant: Yes.';
  const { finds, fixed } = await tryRule(roleLabelStyle, { text });
  expect(finds).toEqual(['### Human:', '### Assistant:']);
  expect(fixed).toBeUndefined();
});

test('however markers are mixed, the fix keeps who says what', async () => {
  const marker = fc.constantFrom(
    ...['Human', 'User', 'HUMAN', 'Assistant', 'AI'].flatMap((label) => [
      `### ${label}:`,
      `###${label}:`,
      `## ${label}:`,
      `${label}:`,
      `**${label}:**`,
      `### ${label}: ### ${label}:`,
    ]),
  );
  const gap = fc.constantFrom('\n', '\n\n', ' ', '\r\n\r\n');
  const turn = fc.tuple(marker, fc.constantFrom('I moved.', 'Since when?', 'so it is', '*sighs* Yes!'), gap);
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 8 }), async (turns) => {
      const text = turns.map(([label, words, after]) => `${label} ${words}${after}`).join('');
      const { fixed = text } = await tryRule(roleLabelStyle, { text });
      expect(said(fixed)).toEqual(said(text));
    }),
    { numRuns: 1000 },
  );
});

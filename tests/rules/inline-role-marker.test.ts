import { describe, expect, test } from 'vitest';
import { inlineRoleMarker } from '../../src/rules/inline-role-marker.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of inline-role-marker', () => runExamples(inlineRoleMarker));

const talk = (said: string) => `### Human: I feel low.\n\n### Assistant: ${said}\n`;

test.each([
  ['at the end of a text', 'Since when?\n\nHuman:', ['Human:'], 'Since when?'],
  ['at its start, for its own side', 'Assistant: Since when?', ['Assistant:'], 'Since when?'],
  ['at its start, for the other', 'Human: Since May.', ['Human:'], undefined],
  [
    'twice',
    'Since when? Human: May. Assistant: Go on.',
    ['Human:', 'Assistant:'],
    'Since when?\n\n### Human: May.\n\n### Assistant: Go on.',
  ],
  ['emphasised', 'Since when?\n\n**Human:** May.', ['**Human:**'], 'Since when?\n\n### Human: May.'],
])('%s', async (_case, said, found, fixed) => {
  const outcome = await tryRule(inlineRoleMarker, { text: talk(said) });
  expect(outcome.finds).toEqual(found);
  expect(outcome.fixed).toBe(fixed && talk(fixed));
});

test.each([
  'A support system: friends, neighbours.',
  'The user: nobody reads them.',
  'Being human: a hard thing.',
  'I wrote “Human: hi” there.',
  '> Human: hi\n\nThat is a quotation.',
  '```\nHuman: hi\n```',
  'Output: three',
  'A: yes. B: no.',
  '- User: you\n- Assistant: me',
  'Dear Human: hello.',
  'human: small letters head a line of something else.',
])('%j holds no marker', async (said) => {
  expect((await tryRule(inlineRoleMarker, { text: talk(said) })).finds).toEqual([]);
});

test('a label of the conversation is looked for, too, in any script', async () => {
  const rows = [
    { speaker: '来访者', content: '我睡不好。' },
    { speaker: '咨询师', content: '从什么时候开始？\n来访者：五月。' },
  ];
  const { finds, fixed } = await tryRule(inlineRoleMarker, {
    text: `${JSON.stringify({ conversation: rows })}\n`,
  });
  expect(finds).toEqual(['来访者：']);
  expect(fixed).toBeUndefined();
});

test('where all is one line, or half of it, no marker is glued', async () => {
  for (const text of ['### Human: a ### Assistant: b', '### Human: a ### Assistant: b\n\n### Human: c'])
    expect((await tryRule(inlineRoleMarker, { text })).finds).toEqual([]);
});

test('tokens of another spelling part the turns that are split', async () => {
  const chat = (said: string) =>
    `<|im_start|>user\nI feel low.<|im_end|>\n<|im_start|>assistant\n${said}<|im_end|>\n<|im_start|>user\nBye.<|im_end|>\n`;
  const { fixed } = await tryRule(inlineRoleMarker, { text: chat('Since when?\n\nHuman: May.') });
  expect(fixed).toBe(chat('Since when?<|im_end|>\n<|im_start|>user\nMay.'));
});

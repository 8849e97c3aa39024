import { expect, test } from 'vitest';
import { parse } from '../../src/parse.ts';
import { spanOf } from '../../src/source/segment.ts';
import { labelIn, shownMarker, speakerOf } from '../../src/transcript/marker.ts';
import type { Turn } from '../../src/transcript/conversation.ts';

function turnsOf(text: string): readonly Turn[] {
  return parse(text).conversations[0]?.turns ?? [];
}

test.each([
  ['### Human: a\n\n### Assistant:\nb\n', ['### Human:', '### Assistant:'], ['Human', 'Assistant']],
  ['A talk.\r\n\r\n**Human:** a\r\n\r\n**AI 1:** b', ['**Human:**', '**AI 1:**'], ['Human', 'AI 1']],
  ['USER: a ASSISTANT: b</s>USER: c', ['USER:', 'ASSISTANT:', '</s>USER:'], ['USER', 'ASSISTANT', 'USER']],
  [
    '### Human: ### Human: a\n\n### Assistant: b',
    ['### Human: ### Human:', '### Assistant:'],
    ['Human', 'Assistant'],
  ],
  ['来访者：我睡不好。\n\n咨询师：请说。', ['来访者：', '咨询师：'], ['来访者', '咨询师']],
])('of %j the lines that name speakers are shown', (text, shown, labels) => {
  const turns = turnsOf(text);
  expect(turns.map((turn) => shownMarker(turn).text)).toEqual(shown);
  expect(turns.map((turn) => labelIn(turn)?.text)).toEqual(labels);
});

test('where turns are listed the marker is empty, and right before the text', () => {
  const [turn] = turnsOf('{"messages":[{"role":"user","content":"  Hi."}]}\n');
  const shown = shownMarker(turn as Turn);
  expect(shown.text).toBe('');
  expect(spanOf(shown).start).toBe(turn?.start);
  expect(labelIn(turn as Turn)).toBeUndefined();
});

test('a speaker is a role, or a label where none is known', () => {
  expect(turnsOf('### User: a\n\n### Assistant: b').map(speakerOf)).toEqual(['human', 'assistant']);
  expect(turnsOf('Ana: a\nBen: b\nAna: c\nBen: d').map(speakerOf)).toEqual(['Ana', 'Ben', 'Ana', 'Ben']);
});

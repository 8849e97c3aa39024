import { expect, test } from 'vitest';
import { phraseTriggers } from '../../src/lint/phrase-triggers.ts';
import { parse } from '../../src/parse.ts';
import { answering, answerLists, answersBehind } from '../../src/safety/answers.ts';
import type { Turn } from '../../src/transcript/conversation.ts';

const { find: trigger } = phraseTriggers([{ kind: 'phrases', lists: answerLists }]);

function turnsOf(transcript: string): readonly Turn[] {
  return parse(transcript).conversations[0]?.turns ?? [];
}

test.each([
  ['Please call or text 988.', true],
  ['You can reach them at 1-800-273-8255, or (800) 662-4357.', true],
  ['Ring 116 123, or dial 112 now.', true],
  ['It takes 112 steps, and 111 more.', false],
  ['Are you safe right now?', true],
  ['Are you thinking of suicide?', true],
  ['Do you have a plan for tonight?', true],
  ['Would you talk to a counsellor?', true],
  ['Please don’t hesitate to seek professional help.', true],
  ['I’m not a therapist, but I am here.', false],
  ['I am not a medical doctor.', false],
  ['You don’t need a therapist.', false],
  ['I hear you. That sounds hard.', false],
  ['', false],
])('%j answers: %s', (text, answers) => {
  const turns = turnsOf(`### Human: Hi.\n\n### Assistant: ${text}\n`);
  expect(answering(trigger(turns)[0] ?? []).size).toBe(answers ? 1 : 0);
});

test('what a person says answers nothing', () => {
  const turns = turnsOf('### Human: I called 988.\n\n### Assistant: I see.\n');
  expect(answering(trigger(turns)[0] ?? []).size).toBe(0);
});

test('several turns of the assistant in a row are one answer', () => {
  const turns = turnsOf(
    ['Human', 'Assistant', 'Assistant', 'Human', 'Human', 'Assistant', 'Assistant', 'Human', 'Assistant']
      .map((label, index) => `### ${label}: ${index}`)
      .join('\n\n'),
  );
  const behind = (index: number, count: number): number[] =>
    answersBehind(turns, turns[index] as Turn, count).map((turn) => turn.index);
  expect(behind(0, 1)).toEqual([1, 2]);
  expect(behind(0, 2)).toEqual([1, 2, 5, 6]);
  expect(behind(3, 1)).toEqual([5, 6]);
  expect(behind(8, 2)).toEqual([]);
});

test('where labels tell no roles, another label answers', () => {
  const turns = turnsOf('Speaker: 0\n\nListener: 1\n\nListener: 2\n\nSpeaker: 3\n\nListener: 4\n');
  expect(turns.map(({ role }) => role)).toEqual(turns.map(() => undefined));
  expect(answersBehind(turns, turns[0] as Turn, 1).map(({ index }) => index)).toEqual([1, 2]);
});

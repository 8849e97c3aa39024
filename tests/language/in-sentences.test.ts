import { expect, test } from 'vitest';
import { byTurn } from '../../src/language/by-turn.ts';
import { inSentences } from '../../src/language/in-sentences.ts';
import { viewOf } from '../../src/language/view.ts';
import { parse } from '../../src/parse.ts';
import type { Turn } from '../../src/transcript/conversation.ts';
import { timeOnce } from '../processor-time.ts';

function hitsOf(turn: Turn, word: string): { turn: Turn; at: Turn['body'] }[] {
  const view = viewOf(turn);
  return [...view.whole.text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    turn,
    at: view.at(index, index + word.length),
  }));
}

test('each hit comes with its units and its sentence, in every turn anew', () => {
  const { turns } = parse(
    '### Human: 😔 Café? I know.\n\nYou know 😔, I know!\n\n### Assistant: Nobody can know.',
  ).conversations[0] as { turns: readonly Turn[] };
  const hits = turns.flatMap((turn) => hitsOf(turn, 'know'));
  const found = [...inSentences(hits)].map(({ view, from, to, sentence }) => [
    view.whole.text.slice(from, to),
    view.whole.text.slice(sentence.from, sentence.to),
  ]);
  expect(found).toEqual([
    ['know', 'I know.'],
    ['know', 'You know 😔, I know!'],
    ['know', 'You know 😔, I know!'],
    ['know', 'Nobody can know.'],
  ]);
  expect([...byTurn(hits).values()].map((own) => own.length)).toEqual([3, 1]);
});

test('many hits take no longer than the text takes', () => {
  const turn = parse(`### Human: ${'I know. '.repeat(50_000)}`).conversations[0]?.turns[0] as Turn;
  const { segment, from } = turn.body;
  const hits = Array.from({ length: 50_000 }, (_, index) => ({
    turn,
    at: { segment, from: from + 8 * index, to: from + 8 * index + 6, text: 'I know' },
  }));
  const time = timeOnce(() => {
    expect([...inSentences(hits)].at(-1)?.sentence.from).toBe(8 * 49_999);
  });
  expect(time).toBeLessThan(2000);
});

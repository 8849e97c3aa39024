import { expect, test } from 'vitest';
import { stanceAt } from '../../src/language/stance-at.ts';
import { viewOf } from '../../src/language/view.ts';
import { parse } from '../../src/parse.ts';
import type { Turn } from '../../src/transcript/conversation.ts';

test('a place of bytes has the stance of its text', () => {
  const { conversations } = parse('### Human: “É 😔”, she said. Will it pass?\n');
  const turn = conversations[0]?.turns[0] as Turn;
  const view = viewOf(turn);
  const at = (text: string) => {
    const from = view.whole.text.indexOf(text);
    return stanceAt({ turn, at: view.at(from, from + text.length) });
  };
  expect(at('😔')).toMatchObject({ quoted: true, question: false });
  expect(at('it pass')).toMatchObject({ quoted: false, question: true });
});

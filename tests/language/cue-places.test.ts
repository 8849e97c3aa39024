import { expect, test } from 'vitest';
import { viewOf } from '../../src/language/view.ts';
import { parse } from '../../src/parse.ts';
import type { Turn } from '../../src/transcript/conversation.ts';

function turnOf(text: string): Turn {
  return parse(`### Human: ${text}`).conversations[0]?.turns[0] as Turn;
}

test('a cue is where its bytes and its units are, behind characters of any width', () => {
  const turn = turnOf('😔é *sighs* Ich weiß. 😔 *weint 😔* *sobs* （叹气） Ja.');
  const view = viewOf(turn);
  const found = view.cuePlaces;
  expect(found.map(({ cue }) => cue)).toEqual(view.cues);
  expect(found.map(({ from, to }) => view.at(from, to).text)).toEqual(view.cues.map(({ text }) => text));
  expect(found.map(({ from, to }) => view.whole.text.slice(from, to))).toEqual(
    found.map(({ cue }) => cue.text),
  );
  expect(found.length).toBeGreaterThan(2);
});

test('a text without cues has none', () => {
  expect(viewOf(turnOf('2 * 3 (four)')).cuePlaces).toEqual([]);
});

test('many cues take time in proportion to the text', () => {
  const took = (count: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const turn = turnOf('*sighs* '.repeat(count));
        const start = performance.now();
        expect(viewOf(turn).cuePlaces).toHaveLength(count);
        return performance.now() - start;
      }),
    );
  expect(took(80_000) / took(10_000)).toBeLessThan(8 * 4);
});

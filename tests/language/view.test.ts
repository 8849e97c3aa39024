import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextView } from '../../src/language/text-view.ts';
import { letGo, viewOf } from '../../src/language/view.ts';
import { parse } from '../../src/parse.ts';
import type { Turn } from '../../src/transcript/conversation.ts';
import { transcript } from '../arbitrary.ts';

function turnOf(text: string): Turn {
  const turn = parse(`### Human: ${text}`).conversations[0]?.turns[0];
  if (turn === undefined) throw new Error('no turn');
  return turn;
}

test('a turn has one view', () => {
  const turn = turnOf('Hello.');
  expect(viewOf(turn)).toBe(viewOf(turn));
  expect(viewOf(turn).whole.tokens('word')).toBe(viewOf(turn).whole.tokens('word'));
});

test('a view that is let go of is made anew', () => {
  const turn = turnOf('Hello.');
  const before = viewOf(turn);
  letGo(turn);
  expect(viewOf(turn)).not.toBe(before);
  expect(viewOf(turn).whole.text).toBe('Hello.');
});

test('a sentence has a view of its own, with the words that the whole has there', () => {
  fc.assert(
    fc.property(transcript, (text) => {
      const { whole } = viewOf(turnOf(text));
      const all = whole.tokens('word').words;
      const own = whole.sentences.flatMap((one) => whole.sentenceView(one).tokens('word').words);
      expect(own).toEqual(all);
      for (const one of whole.sentences) expect(whole.sentenceView(one)).toBe(whole.sentenceView(one));
    }),
  );
});

test('what others make of a view is worked out once', () => {
  const { whole } = viewOf(turnOf('Hello there.'));
  let calls = 0;
  const size = ({ text }: TextView): number => {
    calls++;
    return text.length;
  };
  const nothing = (): undefined => void calls++;
  const twice = (view: TextView): number => view.once(size) * 2;
  for (const _ of [1, 2, 3]) {
    expect(whole.once(twice)).toBe(24);
    expect(whole.once(size)).toBe(12);
    expect(whole.once(nothing)).toBeUndefined();
  }
  expect(calls).toBe(2);
});

test('what is spoken is the text with its cues overwritten, at the same places', () => {
  const { whole, spoken, cues } = viewOf(turnOf('😔 *sighs* I know. *sniffles*'));
  expect(cues).toHaveLength(2);
  expect(spoken.text).toBe(`😔         I know. ${' '.repeat('*sniffles*'.length)}`);
  expect(spoken.text).toHaveLength(whole.text.length);
  expect(spoken.count('word')).toBe(2);
  expect(whole.count('word')).toBe(4);
});

test('without cues, both are the same view', () => {
  const { whole, spoken } = viewOf(turnOf('I know.'));
  expect(spoken).toBe(whole);
});

test('places of the text lead to bytes and back', () => {
  const view = viewOf(turnOf('é😔 now'));
  const place = view.at(4, 7);
  expect(place.text).toBe('now');
  expect(view.unitAt(place.from)).toBe(4);
  expect(view.at(0, 1).text).toBe('é');
});

test('in any text, what is spoken and the cues are all there is', () => {
  fc.assert(
    fc.property(transcript, (text) => {
      for (const turn of parse(text).conversations.flatMap(({ turns }) => turns)) {
        const { whole, spoken, cues } = viewOf(turn);
        const points = Array.from(whole.text);
        for (const { from, to, text: cue } of cues)
          points.splice(
            from,
            to - from,
            ' '.repeat(cue.length),
            ...Array.from({ length: to - from - 1 }, () => ''),
          );
        expect(spoken.text).toBe(points.join(''));
      }
    }),
  );
});

test('a text view keeps what it worked out', () => {
  const { whole } = viewOf(turnOf('Why? “No,” she said.\n\nYes.'));
  for (const part of ['sentences', 'questions', 'paragraphs', 'clauses', 'quotations'] as const) {
    expect(whole[part].length).toBeGreaterThan(0);
    expect(whole[part]).toBe(whole[part]);
  }
  expect(whole.questions).toEqual([{ from: 0, to: 4, question: true }]);
});

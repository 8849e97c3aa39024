import fc from 'fast-check';
import { expect, test } from 'vitest';
import { talkOf } from '../../src/measure/talk.ts';
import { numbered, sequenceOf } from '../../src/measure/type-sequence.ts';
import { parse } from '../../src/parse.ts';

test('words are numbered in the order in which they are met, and counted', () => {
  const { tokens, types, times } = numbered(['so', 'so', 'tired', 'so', '__proto__']);
  expect([...tokens]).toEqual([0, 0, 1, 0, 2]);
  expect(types).toEqual(['so', 'tired', '__proto__']);
  expect([...times]).toEqual([3, 1, 1]);
});

test('no words are an empty sequence', () => {
  const { tokens, types, times } = numbered([]);
  expect([tokens.length, types.length, times.length]).toEqual([0, 0, 0]);
});

test('the sequence of a talk is worked out once', () => {
  const { conversations } = parse('### Human: So tired.\n\n### Assistant: So?\n');
  const talk = talkOf(conversations[0] as never, { countCues: false });
  expect(sequenceOf(talk)).toBe(sequenceOf(talk));
  expect([...sequenceOf(talk).tokens]).toEqual([0, 1, 0]);
  expect([...sequenceOf(talk.bySpeaker.get('assistant') as never).tokens]).toEqual([0]);
});

test('the sequence of what one speaker says is that of its own words', () => {
  const said = fc.record({
    by: fc.constantFrom('Human', 'Assistant', 'System'),
    words: fc.array(fc.constantFrom('so', 'tired', 'now', 'don’t', '...'), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (turns) => {
      const text = turns.map(({ by, words }) => `### ${by}: ${words.join(' ')}\n`).join('\n');
      for (const conversation of parse(text).conversations)
        for (const part of talkOf(conversation, { countCues: false }).bySpeaker.values())
          expect(sequenceOf(part)).toEqual(numbered(part.words('word')));
    }),
  );
});

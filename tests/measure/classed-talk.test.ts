import { expect, test } from 'vitest';
import { functionClasses } from '../../src/language/function-words.ts';
import { type ClassedTalk, classedTalk, isEnglish } from '../../src/measure/classed-talk.ts';
import { talkOf } from '../../src/measure/talk.ts';
import { parse } from '../../src/parse.ts';

function classed(...turns: readonly string[]): ClassedTalk {
  const [conversation] = parse(turns.map((turn) => `### ${turn}\n`).join('\n')).conversations;
  if (!conversation) throw new Error('expected a conversation');
  return classedTalk(talkOf(conversation, { countCues: false }));
}

const repliesOf = (...turns: readonly string[]): unknown =>
  classed(...turns).replies.map(({ by, heard, said }) => [by, heard.length, said.length]);

test('a reply is a turn behind one of the other, a run of utterances being one turn', () => {
  expect(
    repliesOf('Human: One.', 'Human: Two.', 'Assistant: A b c.', 'Assistant: D.', 'Human: Three four.'),
  ).toEqual([
    ['assistant', 2, 4],
    ['human', 4, 2],
  ]);
});

test.each([
  ['behind a turn of the system', ['Human: One.', 'System: Two.', 'Assistant: Three.']],
  ['to itself', ['Human: One.', 'Human: Two.']],
  ['to a turn without words', ['Human: *sighs*', 'Assistant: Three.']],
  ['without words', ['Human: One.', 'Assistant:']],
])('nothing is a reply %s', (_, turns) => {
  expect(repliesOf(...turns)).toEqual([]);
});

test('words are counted by class, those of several classes in each, those of the system nowhere', () => {
  const { human, assistant } = classed(
    "Human: I don't know the dog.",
    'System: The a an.',
    'Assistant: Sleep.',
  );
  const counts = functionClasses.flatMap((name, index) =>
    human.byClass[index] === 0 ? [] : [[name, human.byClass[index]]],
  );
  expect(human).toMatchObject({ words: 5, functionWords: 3 });
  expect(counts).toEqual([
    ['article', 1],
    ['personal', 1],
    ['auxiliary', 1],
    ['negation', 1],
  ]);
  expect(assistant).toMatchObject({ words: 1, functionWords: 0 });
});

test('a quarter of function words is enough for English', () => {
  expect(isEnglish({ words: 8, functionWords: 2 })).toBe(true);
  expect(isEnglish({ words: 9, functionWords: 2 })).toBe(false);
});

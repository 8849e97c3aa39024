import { expect, test } from 'vitest';
import { phrasesIn } from '../../src/measure/phrases-in.ts';
import { type Hearing, utteranceOf } from '../../src/measure/utterance.ts';
import { parse } from '../../src/parse.ts';
import { timeOnce } from '../processor-time.ts';

const lists = {
  sorry: { phrases: ['sorry', 'so sorry', 'i apologi*'], except: ['not sorry', 'sorry for your loss'] },
  sure: { phrases: ['sure', 'for sure', 'sure thing'] },
};

function found(text: string, hearing: Hearing = { countCues: false }): readonly string[] {
  const find = phrasesIn(lists);
  const utterances = parse(text).conversations.flatMap(({ turns }) =>
    turns.map((turn) => utteranceOf(turn, hearing)),
  );
  return utterances.flatMap((one) => [...find(one)]);
}

test.each([
  ['', []],
  ['Nothing of it.', []],
  ['SORRY, I’m sorry; I apologise.', ['sorry', 'sorry', 'sorry']],
  ['So sorry.', ['sorry']],
  ['I am sorry, for sure.', ['sorry', 'sure']],
  ['That is for sure thing', ['sure']],
  ['I am not sorry. Sorry!', ['sorry']],
  ['Sorry for your loss.', []],
  ['not sorry sorry for your loss sorry', ['sorry']],
  ['sorrysorry unsure', []],
  ['Je suis désolé, sorry 😔 sorry', ['sorry', 'sorry']],
])('%j holds %j', (text, names) => {
  expect(found(`### Human: ${text}\n`)).toEqual(names);
});

test('what stands in cues counts only where cues do', () => {
  const text = '### Human: *whispers, so sorry* Sure.\n';
  expect(found(text)).toEqual(['sure']);
  expect(found(text, { countCues: true })).toEqual(['sorry', 'sure']);
});

test('an utterance that is asked for again gives the same, one of the same place in another conversation its own', () => {
  const find = phrasesIn(lists);
  const [first, second] = ['Sorry.', 'Sure.'].map((text) => {
    const [turn] = parse(`### Human: ${text}\n`).conversations[0]?.turns ?? [];
    if (!turn) throw new Error('there is a turn');
    return utteranceOf(turn, { countCues: false });
  });
  if (!first || !second) throw new Error('there are two');
  expect([find(first), find(first), find(second), find(first)]).toEqual([
    ['sorry'],
    ['sorry'],
    ['sure'],
    ['sorry'],
  ]);
});

test('a megabyte of phrases takes linear time', () => {
  const time = timeOnce(() => {
    expect(found(`### Human: ${'not sorry sorry '.repeat(60_000)}\n`)).toHaveLength(60_000);
  });
  expect(time).toBeLessThan(5_000);
});
